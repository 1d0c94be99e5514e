import { commentLines } from "./comment-lines.js";
import type { Expression, Value } from "./expression.js";
import { fits, lineWidth, type StringStyle, valueText } from "./value-text.js";

/**
 * The text of a NixOS module with this body, in nixfmt's layout. Its head asks for `lib` where the
 * body uses it. The comment stands above the head.
 */
export function printModule(body: Value, strings: StringStyle, comment?: string): string {
  const head = usesLib(body) ? "{ lib, ... }:" : "{ ... }:";
  const text = valueText(body, { strings, indentation: "" });
  const separator = fits(text, lineWidth - `${head} `.length) ? " " : "\n";
  const above = comment === undefined ? [] : commentLines(comment);
  return [...above, `${head}${separator}${text}`, ""].join("\n");
}

function usesLib(expression: Expression): boolean {
  switch (expression.kind) {
    case "application":
      return true;
    case "list":
      return expression.items.some(usesLib);
    case "attribute-set":
      return expression.bindings.some((binding) => usesLib(binding.expression));
    default:
      return false;
  }
}
