import { commentLines } from "./comment-lines.js";
import type { Expression, Value } from "./expression.js";
import { fits, lineWidth, type StringStyle, valueLines } from "./value-lines.js";

/**
 * The text of a NixOS module with this body, in nixfmt's layout. Its head asks for `lib` where the
 * body uses it. The comment stands above the head.
 */
export function printModule(body: Value, style: StringStyle, comment?: string): string {
  const head = usesLib(body) ? "{ lib, ... }:" : "{ ... }:";
  const lines = valueLines(body, style);
  const module = fits(lines, lineWidth - `${head} `.length)
    ? [`${head} ${lines.join("")}`]
    : [head, ...lines];
  const above = comment === undefined ? [] : commentLines(comment);
  return `${[...above, ...module].join("\n")}\n`;
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
