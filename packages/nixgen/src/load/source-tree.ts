import type { Path } from "@nixgen/schema";

/** A stretch of a text by offsets in UTF-16 code units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where each value of a YAML or JSON document stands in its text. */
export type SourceNode =
  | { readonly kind: "scalar"; readonly range: Range }
  | { readonly kind: "list"; readonly range: Range; readonly items: readonly SourceNode[] }
  | { readonly kind: "mapping"; readonly range: Range; readonly entries: readonly SourceEntry[] };

export interface SourceEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: SourceNode;
}

/**
 * The place that a diagnostic about a path points to: a scalar itself, and of what holds more
 * than one line the key that leads to it. Where nothing stands at the path, what encloses it.
 * With `part` it is the key in any case.
 */
export function rangeOf(root: SourceNode, path: Path, part?: "key"): Range {
  let node = root;
  let range = root.range;
  for (const [index, step] of path.entries()) {
    const isKey = part === "key" && index === path.length - 1;
    if (node.kind === "mapping") {
      const entry = entryOf(node, String(step));
      if (entry === undefined) return range;
      node = entry.value;
      range = node.kind === "scalar" && !isKey ? node.range : entry.keyRange;
    } else if (node.kind === "list") {
      const item = node.items[Number(step)];
      if (item === undefined) return range;
      node = item;
      range = item.range;
    } else {
      return range;
    }
  }
  return range;
}

/** The entries of mappings by their keys, made when something in them is first looked for. */
const indexes = new WeakMap<SourceNode, ReadonlyMap<string, SourceEntry>>();

/** The entry that counts: of several with one key it is the last. */
function entryOf(
  mapping: Extract<SourceNode, { kind: "mapping" }>,
  key: string,
): SourceEntry | undefined {
  const known = indexes.get(mapping);
  if (known !== undefined) return known.get(key);
  const index = new Map(mapping.entries.map((entry) => [entry.key, entry]));
  indexes.set(mapping, index);
  return index.get(key);
}

/** An entry whose key stands in the same mapping before. */
export interface DuplicateEntry {
  readonly path: Path;
  readonly first: Range;
  readonly second: Range;
}

/** Every key that stands twice in its mapping, in the order of the text. */
export function findDuplicates(root: SourceNode): DuplicateEntry[] {
  const found: DuplicateEntry[] = [];
  visit(root, []);
  return found.sort((a, b) => a.second.start - b.second.start);

  function visit(node: SourceNode, path: Path): void {
    if (node.kind === "list") {
      for (const [index, item] of node.items.entries()) {
        if (item.kind !== "scalar") visit(item, [...path, index]);
      }
    } else if (node.kind === "mapping") {
      const seen = new Map<string, Range>();
      for (const { key, keyRange, value } of node.entries) {
        const first = seen.get(key);
        if (first === undefined) seen.set(key, keyRange);
        else found.push({ path: [...path, key], first, second: keyRange });
        if (value.kind !== "scalar") visit(value, [...path, key]);
      }
    }
  }
}
