import type { FloatLiteral, IntegerLiteral } from "./expression.js";

/** The digits, with a sign where negative: Nix reads the same number from them. */
export function numberText(literal: IntegerLiteral | FloatLiteral): string {
  // JavaScript shortens the digits of large integers; Nix wants them all.
  if (literal.kind === "integer") return BigInt(literal.value).toString();
  // A Nix float has a point, and digits on both sides of it here: 1e21 would be a function call.
  const [mantissa = "", exponent] = String(literal.value).split("e");
  const digits = mantissa.includes(".") ? mantissa : `${mantissa}.0`;
  return exponent === undefined ? digits : `${digits}e${exponent}`;
}
