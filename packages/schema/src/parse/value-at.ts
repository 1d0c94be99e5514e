import type { Path } from "../diagnostic.js";

/** A set of options or entries; never a list and never null. */
export type PlainObject = Record<string, unknown>;

export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value that stands at a path, own properties only; `undefined` where nothing does. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as PlainObject)[step];
  }
  return value;
}

/** Whether anything stands at a path, be it `null` or `undefined`. */
export function standsAt(root: unknown, path: Path): boolean {
  const parent = valueAt(root, path.slice(0, -1));
  const last = path.at(-1);
  if (last === undefined) return true;
  return typeof parent === "object" && parent !== null && Object.hasOwn(parent, last);
}
