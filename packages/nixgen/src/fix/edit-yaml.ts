import type { Edit, Path } from "@nixgen/schema";
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { splice } from "./splice.js";
import { type YamlValue, yamlInline, yamlLines } from "./yaml-text.js";

/**
 * Makes one change in a YAML text and leaves comments and layout as they stand; undefined where
 * the place is not written in a way that can be changed on its own, such as behind an alias.
 */
export function editYaml(text: string, edit: Edit): string | undefined {
  // Duplicate keys are found elsewhere, and looking for them takes quadratic time here.
  const document = parseDocument(text, { uniqueKeys: false });
  if (document.errors.length > 0) return undefined;
  return edit.kind === "set"
    ? setValue(text, document, edit.path, edit.value)
    : removeEntry(text, document, edit.path);
}

function setValue(
  text: string,
  document: Document,
  path: Path,
  value: YamlValue,
): string | undefined {
  const { node, depth } = deepest(document, path);
  if (node === undefined) return undefined;
  const rest = path.slice(depth);
  if (rest.length === 0) return replaceNode(text, node, value);
  if (!isMap(node) || rest.some((step) => typeof step === "number")) return undefined;
  const [key, ...inner] = rest.map(String);
  if (key === undefined) return undefined;
  const nested = inner.reduceRight<YamlValue>((held, step) => ({ [step]: held }), value);
  return insertEntry(text, node, key, nested);
}

/** The node that the path leads to, or the last one on the way there. */
function deepest(
  document: Document,
  path: Path,
): { readonly node: Node | undefined; readonly depth: number } {
  let node: unknown = document.contents;
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) return { node: isNode(node) ? node : undefined, depth };
    const next = node.get(step, true);
    if (next === undefined || next === null) return { node, depth };
    // What an alias stands for may be meant elsewhere too.
    if (isAlias(next) || !isNode(next)) return { node: undefined, depth };
    node = next;
  }
  return { node: isNode(node) ? node : undefined, depth: path.length };
}

function replaceNode(text: string, node: Node, value: YamlValue): string | undefined {
  const [start, end] = node.range ?? [];
  if (start === undefined || end === undefined) return undefined;
  const isBlock = isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
  if (isBlock) {
    const indent = (/\n( *)\S/.exec(text.slice(start, end))?.[1] ?? "  ").length;
    return splice(text, start, end, blockText(value, indent) ?? `${yamlInline(value)}\n`);
  }
  return isScalar(node) || (isCollection(node) && node.flow)
    ? splice(text, start, end, yamlInline(value))
    : undefined;
}

/** A text of several lines as a literal block, its lines indented by so many blanks. */
function blockText(value: YamlValue, indent: number): string | undefined {
  if (typeof value !== "string" || !value.endsWith("\n") || /[^\n\x20-\x7e]|^\s/.test(value)) {
    return undefined;
  }
  return `|\n${value.replace(/^(?=.)/gm, " ".repeat(indent))}`;
}

/** Puts an entry in front of the others, so that no comment behind them changes its place. */
function insertEntry(
  text: string,
  map: YAMLMap,
  key: string,
  value: YamlValue,
): string | undefined {
  const start = map.range?.[0];
  if (start === undefined) return undefined;
  if (map.flow) {
    const behind = map.items.length === 0 ? "" : ", ";
    const entry = `${yamlInline(key)}: ${yamlInline(value)}${behind}`;
    const open = /^\{[ \t]*/.exec(text.slice(start))?.[0].length ?? 1;
    return splice(text, start + open, start + open, entry);
  }
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const before = text.slice(lineStart, start);
  // Behind `- ` the following lines stand below the first key.
  const indent = " ".repeat(before.length);
  if (/\t/.test(before)) return undefined;
  return splice(text, start, start, `${yamlLines(key, value, indent)}\n${indent}`);
}

function removeEntry(text: string, document: Document, path: Path): string | undefined {
  const { node: map, depth } = deepest(document, path.slice(0, -1));
  if (!isMap(map) || depth !== path.length - 1) return undefined;
  const index = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === path.at(-1));
  const pair = map.items[index];
  const range = pair && pairRange(pair);
  if (range === undefined) return undefined;
  if (map.items.length === 1) {
    return map.flow
      ? splice(text, range.start, range.end, "")
      : splice(text, range.start, range.end, "{}");
  }
  if (map.flow) return removeFlowEntry(text, range);
  const lineStart = text.lastIndexOf("\n", range.start - 1) + 1;
  const lineEnd = text.indexOf("\n", Math.max(range.start, range.end - 1));
  const next = lineEnd === -1 ? text.length : lineEnd + 1;
  if (text.slice(lineStart, range.start).trim() === "") return splice(text, lineStart, next, "");
  // The first entry behind `- `: the second one moves up to its place.
  const following = map.items[index + 1];
  const second = following && pairRange(following)?.start;
  return second === undefined ? undefined : splice(text, range.start, second, "");
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function pairRange({ key, value }: Pair): Stretch | undefined {
  const start = isNode(key) ? key.range?.[0] : undefined;
  const end = isNode(value) ? value.range?.[1] : isNode(key) ? key.range?.[1] : undefined;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** With the comma behind the entry, or the one before it where it is the last. */
function removeFlowEntry(text: string, { start, end }: Stretch): string {
  const behind = /^\s*,\s*/.exec(text.slice(end))?.[0].length;
  if (behind !== undefined) return splice(text, start, end + behind, "");
  const before = /,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return splice(text, start - before, end, "");
}
