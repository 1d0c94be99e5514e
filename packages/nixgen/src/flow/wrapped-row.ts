import { printable } from "../report/printable.js";
import type { PictureBox, PictureLine, PictureRow } from "./flow-picture.js";
import { fonts } from "./text-width.js";
import { wrappedText } from "./wrapped-text.js";

/** Space between the border of a box and its texts. */
export const padding = { x: 12, y: 9 };
/** Space between two rows of a box, and above one that begins something else. */
const between = { above: 3, below: 5, begin: 11 };

/** A row in the lines that it takes. */
export interface WrappedRow {
  readonly row: PictureRow;
  readonly lines: readonly PictureLine[];
  /** Space above its first line. */
  readonly before: number;
  /** How far it reaches above and below the height of its line. */
  readonly above: number;
  readonly below: number;
}

/** A row's texts broken to a width, each in one line at first, whatever is in it. */
export function wrappedRow(row: PictureRow, { rows }: PictureBox, width: number): WrappedRow {
  const wrap = ({ kind, text }: PictureLine): readonly PictureLine[] =>
    wrappedText(kind, printable(text).replace(/\s+/g, " ").trim(), width).map((part) => ({
      kind,
      text: part,
    }));
  const head = row.lines.slice(0, row.anchor ?? 0).flatMap(wrap);
  const rest = row.lines.slice(row.anchor ?? 0).flatMap(wrap);
  const before = row === rows[0] ? padding.y : row.begins === true ? between.begin : between.above;
  return {
    row,
    lines: [...head, ...rest],
    before,
    above: before + heightOf(head) + heightOf(rest) / 2,
    below: heightOf(rest) / 2 + (row === rows.at(-1) ? padding.y : between.below),
  };
}

function heightOf(lines: readonly PictureLine[]): number {
  return lines.reduce((height, { kind }) => height + fonts[kind].line, 0);
}
