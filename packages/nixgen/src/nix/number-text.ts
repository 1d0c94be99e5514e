import type { FloatLiteral, IntegerLiteral } from "./expression.js";

/** A number as Nix reads it back to the last bit: digits, or a product in parentheses. */
export function numberText({ kind, value }: IntegerLiteral | FloatLiteral): string {
  return kind === "integer" ? integerText(value) : floatText(value);
}

/** JavaScript itself rounds the digits of large integers. */
function integerText(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : BigInt(value).toString();
}

const smallestFloat = 2 ** -1022;
const shift = 2 ** 60;

/** A Nix float has a point, and digits on both sides of it here: 1e21 would be a function call. */
function floatText(value: number): string {
  if (Math.abs(value) < smallestFloat) {
    // Nix refuses such digits as out of range, though it calculates with such numbers.
    return `(${floatText(value * shift)} * ${floatText(1 / shift)})`;
  }
  const [mantissa = "", exponent] = String(value).split("e");
  const digits = mantissa.includes(".") ? mantissa : `${mantissa}.0`;
  return exponent === undefined ? digits : `${digits}e${exponent}`;
}
