import * as z from "../zod.js";

/**
 * A list with something in it. zod would ask whatever stands there for its length, and fall over
 * where that is something else than a number.
 */
export function filledList<Item extends z.core.$ZodType>(item: Item) {
  const list = z.array(item).min(1);
  for (const check of list.def.checks ?? []) {
    check._zod.def.when = ({ value }) => Array.isArray(value);
  }
  return list;
}
