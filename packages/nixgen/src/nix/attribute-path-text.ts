import type { AttributePath } from "./expression.js";
import { quotedStringText } from "./quoted-string-text.js";

const identifier = /^[A-Za-z_][A-Za-z0-9_'-]*$/;

// Nix takes a bare `or` as a name too; quoted, no reader needs to know that.
const keywords: ReadonlySet<string> = new Set([
  "assert",
  "else",
  "if",
  "in",
  "inherit",
  "let",
  "or",
  "rec",
  "then",
  "with",
]);

/** An attribute path as Nix reads it, each name quoted only where it must be. */
export function attributePathText(path: AttributePath): string {
  if (path.length === 1) return nameText(path[0]);
  return path.map(nameText).join(".");
}

function nameText(name: string): string {
  return identifier.test(name) && !keywords.has(name) ? name : quotedStringText(name);
}
