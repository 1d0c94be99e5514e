import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Range, SourceNode } from "./source-tree.js";

/** Where the values of a JSON text stand in which nothing is wrong. */
export function jsonTree(text: string): SourceNode {
  return treeOf(parseTree(text) ?? { type: "null", offset: 0, length: 0 });
}

/** What is wrong with a JSON text, and where. */
interface JsonError extends Range {
  readonly what: string;
}

/** Reads strict JSON: no comments, no trailing commas. */
export function parseStrictJson(text: string): {
  readonly tree?: SourceNode;
  readonly error?: JsonError;
} {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  return {
    ...(root === undefined ? {} : { tree: treeOf(root) }),
    ...(error === undefined ? {} : { error: describe(error) }),
  };
}

function describe({ error, offset, length }: ParseError): JsonError {
  return { what: words(printParseErrorCode(error)), start: offset, end: offset + length };
}

/** `PropertyNameExpected` → `property name expected`. */
function words(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
}

function treeOf({ type, offset, length, children = [] }: Node): SourceNode {
  const opening = { start: offset, end: offset + 1 };
  switch (type) {
    case "object":
      return {
        kind: "mapping",
        range: opening,
        entries: children.flatMap(({ children: [key, value] = [] }) =>
          key === undefined || value === undefined
            ? []
            : [
                {
                  key: String(key.value),
                  keyRange: { start: key.offset, end: key.offset + key.length },
                  value: treeOf(value),
                },
              ],
        ),
      };
    case "array":
      return { kind: "list", range: opening, items: children.map(treeOf) };
    default:
      return { kind: "scalar", range: { start: offset, end: offset + length } };
  }
}
