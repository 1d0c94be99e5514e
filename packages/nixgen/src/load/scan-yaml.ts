import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import { limits } from "./limits.js";

/** Marks that precede values, for each value that is allowed: a line's end and a colon, say. */
const marksPerValue = 3;
const mostMarks = marksPerValue * limits.values;

/**
 * Whether a YAML text could hold far more values than a config may; told without parsing it, as
 * that takes many times the text's memory.
 */
export function hasTooManyMarks(text: string): boolean {
  if (text.length <= mostMarks) return false;
  let marks = 0;
  for (const _ of text.matchAll(/[\n,:[{]|[-?] /g)) {
    if (++marks > mostMarks) return true;
  }
  return false;
}

/**
 * How many keys stand in a document of which nothing needs a closer look: within the limits, without
 * aliases, tags and keys that could be read in another way. Undefined for any other.
 */
export function keysOfPlainDocument(text: string, events: readonly Event[]): number | undefined {
  /** Of each open collection what comes next in it; of the document its value. */
  const open: ("item" | "key" | "value")[] = [];
  let documents = 0;
  let values = 0;
  let keys = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    if (event.type === EVENT_ID.DOCUMENT) {
      if (++documents > 1) return undefined;
      open.push("item");
      continue;
    }
    if (event.type === EVENT_ID.ALIAS || event.tagStart !== -1) return undefined;
    const next = open.at(-1);
    if (next === "key") {
      if (event.type !== EVENT_ID.SCALAR || !isPlainKey(text, event)) return undefined;
      keys++;
      open[open.length - 1] = "value";
      continue;
    }
    if (++values > limits.values) return undefined;
    if (next === "value") open[open.length - 1] = "key";
    if (event.type === EVENT_ID.SCALAR) {
      if (event.valueEnd - event.valueStart > limits.characters) return undefined;
    } else {
      open.push(event.type === EVENT_ID.MAPPING ? "key" : "item");
      // The document itself is no level.
      if (open.length - 1 > limits.levels) return undefined;
    }
  }
  return keys;
}

/** Whether a key is the same text to every reader of YAML: no null, number or merge key. */
function isPlainKey(text: string, { valueStart, valueEnd, style }: ScalarEvent): boolean {
  if (valueEnd - valueStart > limits.characters) return false;
  return style !== SCALAR_STYLE.PLAIN || plainKey.test(text.slice(valueStart, valueEnd));
}

const plainKey = /^(?!null$)[^-+.\d<~]/i;
