import type { Position, Span } from "@nixgen/schema";
import type { Range } from "./source-tree.js";

/** Turns offsets of a text into lines and columns. */
export type LineIndex = (offset: number) => Position;

/** Finds where each line of a text starts once, for any number of look-ups. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}

/** A range as a place in a file. */
export function spanOf(file: string, index: LineIndex, { start, end }: Range): Span {
  return { file, start: index(start), end: index(end) };
}
