import type { Path } from "../diagnostic.js";
import { isPlainObject, type PlainObject } from "./value-at.js";

/** An input without the values at some paths, and the way back to where the rest stood. */
export interface Pruned {
  readonly value: unknown;
  /** Translates a path of the pruned value to the path of the same value in the input. */
  readonly originalPath: (path: Path) => Path;
}

interface Node {
  removed: boolean;
  readonly children: Map<string, Node>;
}

/** Copies an input without the values at the given paths; list entries behind them move up. */
export function prune(input: unknown, paths: Iterable<Path>): Pruned {
  const root = removalTree(paths);
  return {
    value: root.removed ? {} : copy(input, root),
    originalPath: (path) => translate(path, root),
  };
}

function removalTree(paths: Iterable<Path>): Node {
  const root: Node = { removed: false, children: new Map() };
  for (const path of paths) {
    let node = root;
    for (const step of path) {
      const key = String(step);
      const next = node.children.get(key) ?? { removed: false, children: new Map() };
      node.children.set(key, next);
      node = next;
    }
    node.removed = true;
  }
  return root;
}

function copy(value: unknown, node: Node | undefined): unknown {
  if (node === undefined) return value;
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const child = node.children.get(String(index));
      return child?.removed ? [] : [copy(item, child)];
    });
  }
  if (!isPlainObject(value)) return value;
  const result: PlainObject = {};
  for (const [key, item] of Object.entries(value)) {
    const child = node.children.get(key);
    if (!child?.removed) define(result, key, copy(item, child));
  }
  return result;
}

/** Assigns without meeting the setter of `__proto__`. */
function define(target: PlainObject, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

function translate(path: Path, root: Node): Path {
  let node: Node | undefined = root;
  return path.map((step) => {
    const original: string | number =
      typeof step === "number" && node !== undefined ? originalIndex(step, node) : step;
    node = node?.children.get(String(original));
    return original;
  });
}

function originalIndex(index: number, list: Node): number {
  let original = -1;
  for (let kept = -1; kept < index; ) {
    original++;
    if (!list.children.get(String(original))?.removed) kept++;
  }
  return original;
}
