import type { Path } from "../diagnostic.js";
import { isPlainObject, valueAt } from "./value-at.js";

/** A value, and where it is put. */
export interface PlacedValue {
  readonly path: Path;
  readonly value: unknown;
}

/** What is put into one set: values, or further sets by name. */
type Changes = Map<string | number, { readonly value: unknown } | Changes>;

/**
 * A copy of plain data with values set, of several at one place the last; sets on the way there come
 * into being. Every set is copied once, however many values are put into it.
 */
export function withValues(root: unknown, values: readonly PlacedValue[]): unknown {
  const changes: Changes = new Map();
  for (const { path, value } of values) {
    const last = path.at(-1);
    if (last === undefined) throw new Error("nixgen would put a value in the place of a config");
    let set = changes;
    for (const step of path.slice(0, -1)) {
      const known = set.get(step);
      const next: Changes = known instanceof Map ? known : new Map();
      if (next !== known) set.set(step, next);
      set = next;
    }
    set.set(last, { value });
  }
  return changed(root, changes);
}

function changed(root: unknown, changes: Changes): unknown {
  const set = isPlainObject(root) ? root : {};
  return {
    ...set,
    ...Object.fromEntries(
      Array.from(changes, ([step, change]) => [
        step,
        change instanceof Map ? changed(valueAt(set, [step]), change) : change.value,
      ]),
    ),
  };
}
