import type { FloatLiteral, IntegerLiteral } from "./expression.js";

/** The digits, with a sign where negative: Nix reads the same number from them. */
export function numberText(literal: IntegerLiteral | FloatLiteral): string {
  if (literal.kind === "integer") return integerText(literal.value);
  // A Nix float has a point, and digits on both sides of it here: 1e21 would be a function call.
  const [mantissa = "", exponent] = String(literal.value).split("e");
  const digits = mantissa.includes(".") ? mantissa : `${mantissa}.0`;
  return exponent === undefined ? digits : `${digits}e${exponent}`;
}

/** JavaScript itself rounds the digits of large integers. */
function integerText(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : BigInt(value).toString();
}
