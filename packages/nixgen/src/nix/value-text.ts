import { attributePathText } from "./attribute-path-text.js";
import { codePoints } from "./code-points.js";
import { commentLines } from "./comment-lines.js";
import type { Application, AttributeSet, Binding, List, Value } from "./expression.js";
import { indentedStringLines } from "./indented-string-lines.js";
import { numberText } from "./number-text.js";
import { quotedStringText } from "./quoted-string-text.js";

/** `quoted`: all strings in double quotes; `indented`: texts of several lines as `''` where exact. */
export type StringStyle = "quoted" | "indented";

/** Where a value is printed. */
export interface Layout {
  readonly strings: StringStyle;
  /** The white space before the line on which the value begins. */
  readonly indentation: string;
  /** What was printed so far, in this layout and those that are derived from it. */
  readonly printed: {
    /** Whether it names a function of `lib`. */
    usesLib: boolean;
  };
}

/** The layout of a module's body. */
export function outermost(strings: StringStyle): Layout {
  return { strings, indentation: "", printed: { usesLib: false } };
}

/** The longest line that nixfmt leaves whole, in code points; the indentation does not count. */
export const lineWidth = 100;

/**
 * A value in nixfmt's layout (RFC 166), every attribute set expanded. `room` is what its line has
 * left, in code points. The text has line breaks only where the layout wants them.
 */
export function valueText(value: Value, layout: Layout, room = lineWidth): string {
  switch (value.kind) {
    case "string":
      return stringText(value.text, layout);
    case "integer":
    case "float":
      return numberText(value);
    case "boolean":
      return String(value.value);
    case "null":
      return "null";
    case "list":
      return listText(value, layout, room);
    case "attribute-set":
      return attributeSetText(value, layout);
    default:
      return value satisfies never;
  }
}

/** Whether a printed text is one line, and short enough. */
export function fits(text: string, room: number): boolean {
  // A text has no more code points than code units.
  return !text.includes("\n") && (text.length <= room || codePoints(text) <= room);
}

function stringText(text: string, layout: Layout): string {
  const lines = layout.strings === "indented" ? indentedStringLines(text) : undefined;
  if (lines === undefined) return quotedStringText(text);
  const { indentation } = deeper(layout);
  const body = lines.map((line) => (line === "" ? "\n" : `\n${indentation}${line}`)).join("");
  return text.endsWith("\n") ? `''${body}${layout.indentation}''` : `''${body}''`;
}

/** Only a single item may share the line with its brackets. */
function listText({ items }: List, layout: Layout, room: number): string {
  if (items.length === 0) return "[ ]";
  const texts = items.map((item) => operandText(item, deeper(layout)));
  const whole = `[ ${texts.join(" ")} ]`;
  if (texts.length === 1 && fits(whole, room)) return whole;
  return block("[", texts, "]", layout);
}

function attributeSetText({ bindings }: AttributeSet, layout: Layout): string {
  if (bindings.length === 0) return "{ }";
  const inner = deeper(layout);
  const lines = bindings.map((binding) => bindingText(binding, inner));
  return block("{", lines, "}", layout);
}

function block(open: string, lines: readonly string[], close: string, layout: Layout): string {
  const { indentation } = layout;
  return `${open}\n${indentation}  ${lines.join(`\n${indentation}  `)}\n${indentation}${close}`;
}

function bindingText({ path, expression, comment }: Binding, layout: Layout): string {
  const head = `${attributePathText(path)} =`;
  const body =
    expression.kind === "application"
      ? boundApplicationText(head, expression, layout)
      : boundValueText(head, expression, layout);
  if (comment === undefined) return `${head}${body};`;
  return [...commentLines(comment), `${head}${body};`].join(`\n${layout.indentation}`);
}

/** A string, list or set starts behind the `=`, however long the line; the rest only if it fits. */
function boundValueText(head: string, value: Value, layout: Layout): string {
  const room = lineWidth - codePoints(head) - " ;".length;
  const text = valueText(value, layout, room);
  const stays = value.kind === "string" || isFilled(value) || fits(text, room);
  return stays ? ` ${text}` : `\n${deeper(layout).indentation}${text}`;
}

function boundApplicationText(head: string, application: Application, layout: Layout): string {
  layout.printed.usesLib = true;
  const { argument } = application;
  const name = `lib.${application.function}`;
  const room = lineWidth - codePoints(head) - ` ${name} ;`.length;
  const text = operandText(argument, layout, room);
  const stays = isFilled(argument) ? room >= 0 : isSimple(text) || fits(text, room);
  if (stays) return ` ${name} ${text}`;
  const inner = deeper(layout);
  const innermost = deeper(inner);
  const own = operandText(argument, innermost);
  return `\n${inner.indentation}${name}\n${innermost.indentation}${own}`;
}

/** A list item or an argument: the sign of a negative number would be an operator there. */
function operandText(value: Value, layout: Layout, room = lineWidth): string {
  const text = valueText(value, layout, room);
  return text.startsWith("-") ? `(${text})` : text;
}

function isFilled(value: Value): boolean {
  return (
    (value.kind === "list" && value.items.length > 0) ||
    (value.kind === "attribute-set" && value.bindings.length > 0)
  );
}

/** What nixfmt never parts from the function before it: all that has no brackets. */
function isSimple(text: string): boolean {
  return !/^[[{(]/.test(text);
}

function deeper(layout: Layout): Layout {
  const known = deeperLayouts.get(layout);
  if (known !== undefined) return known;
  const { strings, indentation, printed } = layout;
  const made = { strings, indentation: `${indentation}  `, printed };
  deeperLayouts.set(layout, made);
  return made;
}

/** One for each level: there are few levels, and thousands of values on one. */
const deeperLayouts = new WeakMap<Layout, Layout>();
