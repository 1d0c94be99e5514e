import { attributePathText } from "./attribute-path-text.js";
import { codePoints } from "./code-points.js";
import { commentLines } from "./comment-lines.js";
import type { Application, AttributeSet, Binding, List, Value } from "./expression.js";
import { indentedStringLines } from "./indented-string-lines.js";
import { numberText } from "./number-text.js";
import { quotedStringText } from "./quoted-string-text.js";

/** `quoted`: all strings in double quotes; `indented`: texts of several lines as `''` where exact. */
export type StringStyle = "quoted" | "indented";

/** The longest line that nixfmt leaves whole, in code points; the indentation does not count. */
export const lineWidth = 100;

/**
 * The lines of a value in nixfmt's layout (RFC 166), every attribute set expanded. The first one
 * goes on where the text before it ends. `room` is what its line has left, in code points.
 */
export function valueLines(value: Value, style: StringStyle, room = lineWidth): readonly string[] {
  switch (value.kind) {
    case "string":
      return stringLines(value.text, style);
    case "integer":
    case "float":
      return [numberText(value)];
    case "boolean":
      return [String(value.value)];
    case "null":
      return ["null"];
    case "list":
      return listLines(value, style, room);
    case "attribute-set":
      return attributeSetLines(value, style);
    default:
      return value satisfies never;
  }
}

/** Whether lines are one, and short enough. */
export function fits(lines: readonly string[], room: number): boolean {
  const [first = ""] = lines;
  return lines.length === 1 && codePoints(first) <= room;
}

function stringLines(text: string, style: StringStyle): readonly string[] {
  const lines = style === "indented" ? indentedStringLines(text) : undefined;
  if (lines === undefined) return [quotedStringText(text)];
  return text.endsWith("\n")
    ? ["''", ...indent(lines.slice(0, -1)), "''"]
    : behind("''", ["", ...indent(lines)], "''");
}

/** Only a single item may share the line with its brackets. */
function listLines({ items }: List, style: StringStyle, room: number): readonly string[] {
  if (items.length === 0) return ["[ ]"];
  const lines = items.flatMap((item) => operandLines(item, style, lineWidth));
  const isWhole = items.length === 1 && fits(lines, room - codePoints("[  ]"));
  return isWhole ? behind("[ ", lines, " ]") : ["[", ...indent(lines), "]"];
}

function attributeSetLines({ bindings }: AttributeSet, style: StringStyle): readonly string[] {
  if (bindings.length === 0) return ["{ }"];
  return ["{", ...indent(bindings.flatMap((binding) => bindingLines(binding, style))), "}"];
}

function bindingLines({ path, expression, comment }: Binding, style: StringStyle): string[] {
  const head = `${attributePathText(path)} =`;
  const lines =
    expression.kind === "application"
      ? boundApplicationLines(head, expression, style)
      : boundValueLines(head, expression, style);
  return comment === undefined ? lines : [...commentLines(comment), ...lines];
}

/** A string, list or set starts behind the `=`, however long the line; the rest only if it fits. */
function boundValueLines(head: string, value: Value, style: StringStyle): string[] {
  const room = lineWidth - codePoints(`${head} ;`);
  const lines = valueLines(value, style, room);
  const stays = value.kind === "string" || isFilled(value) || fits(lines, room);
  return stays ? behind(`${head} `, lines, ";") : [head, ...indent(behind("", lines, ";"))];
}

function boundApplicationLines(
  head: string,
  { function: name, argument }: Application,
  style: StringStyle,
): string[] {
  const room = lineWidth - codePoints(`${head} lib.${name} ;`);
  const lines = operandLines(argument, style, room);
  const stays = isFilled(argument) ? room >= 0 : isSimple(argument) || fits(lines, room);
  if (stays) return behind(`${head} lib.${name} `, lines, ";");
  const own = operandLines(argument, style, lineWidth);
  return [head, ...indent([`lib.${name}`, ...indent(behind("", own, ";"))])];
}

/** A list item or an argument: the sign of a negative number would be an operator there. */
function operandLines(value: Value, style: StringStyle, room: number): readonly string[] {
  const lines = valueLines(value, style, room);
  return isNegative(value) ? behind("(", lines, ")") : lines;
}

function isNegative(value: Value): boolean {
  return (value.kind === "integer" || value.kind === "float") && value.value < 0;
}

function isFilled(value: Value): boolean {
  return (
    (value.kind === "list" && value.items.length > 0) ||
    (value.kind === "attribute-set" && value.bindings.length > 0)
  );
}

/** What nixfmt never parts from the function before it. */
function isSimple(value: Value): boolean {
  return value.kind !== "list" && value.kind !== "attribute-set" && !isNegative(value);
}

/** Puts one text before the first line and one behind the last. */
function behind(before: string, lines: readonly string[], after: string): string[] {
  const last = lines.length - 1;
  return lines.map((line, index) =>
    index === 0 || index === last
      ? `${index === 0 ? before : ""}${line}${index === last ? after : ""}`
      : line,
  );
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}
