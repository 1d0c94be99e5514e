import { commentLines } from "./comment-lines.js";
import type { Value } from "./expression.js";
import { fits, lineWidth, outermost, type StringStyle, valueText } from "./value-text.js";

/**
 * The text of a NixOS module with this body, in nixfmt's layout. Its head asks for `lib` where the
 * body uses it. The comment stands above the head.
 */
export function printModule(body: Value, strings: StringStyle, comment?: string): string {
  const layout = outermost(strings);
  const text = valueText(body, layout);
  const head = layout.printed.usesLib ? "{ lib, ... }:" : "{ ... }:";
  const separator = fits(text, lineWidth - `${head} `.length) ? " " : "\n";
  const above = comment === undefined ? [] : commentLines(comment);
  return [...above, `${head}${separator}${text}`, ""].join("\n");
}
