import { limits } from "./limits.js";

/** Marks that precede values, for each value that is allowed: a line's end and a colon, say. */
const marksPerValue = 3;

/**
 * Whether a YAML text could hold far more values than a config may; told without parsing it, as
 * that takes many times the text's memory.
 */
export function hasTooManyMarks(text: string): boolean {
  let marks = 0;
  for (const _ of text.matchAll(/[\n,:[{]|[-?] /g)) {
    if (++marks > marksPerValue * limits.values) return true;
  }
  return false;
}
