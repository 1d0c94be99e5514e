/** Why Nix cannot hold a text: its strings end at NUL and are UTF-8, which has no lone surrogates. */
export type NixTextProblem = "nul" | "lone-surrogate";

/** What most texts have nothing of. */
const doubtful = /[\0\ud800-\udfff]/;
// In a regular expression with the flag u, halves of a proper pair are no surrogates.
const loneSurrogate = /\p{Surrogate}/u;

/** What keeps Nix from holding this text, or undefined where nothing does. */
export function nixTextProblem(text: string): NixTextProblem | undefined {
  if (!doubtful.test(text)) return undefined;
  if (text.includes("\0")) return "nul";
  if (loneSurrogate.test(text)) return "lone-surrogate";
  return undefined;
}
