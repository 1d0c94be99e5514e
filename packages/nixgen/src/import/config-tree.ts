import type { JsonValue } from "../nix/from-json.js";
import type { Definition } from "./module-definitions.js";

/** Plain data that grows. */
export type Tree = { [name: string]: JsonValue | Tree };

/** The option tree that definitions make. */
export function treeOf(definitions: readonly Pick<Definition, "path" | "value">[]): Tree {
  const root: Tree = {};
  for (const { path, value } of definitions) {
    let set = root;
    for (const name of path.slice(0, -1)) {
      const known = Object.hasOwn(set, name) ? set[name] : undefined;
      const next = isTree(known) ? known : {};
      put(set, name, next);
      set = next;
    }
    const last = path.at(-1);
    if (last !== undefined) put(set, last, isTree(value) ? { ...value } : value);
  }
  return root;
}

/** Assigns without meeting the setter of `__proto__`. */
function put(set: Tree, name: string, value: JsonValue | Tree): void {
  Object.defineProperty(set, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
