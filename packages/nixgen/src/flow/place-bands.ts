import {
  type FlowPicture,
  type PictureBox,
  type PictureColumn,
  pictureColumns,
} from "./flow-picture.js";
import { mostTextWidth } from "./place-columns.js";
import { type WrappedRow, wrappedRow } from "./wrapped-row.js";

/** Space between two boxes of a column. */
const gap = 16;
/** Around a line that passes a column, with its label above it. */
const passing = { above: 20, below: 8 };

/** The heights of all bands, below `top`: as far up as nothing touches. */
export function placeBands(picture: FlowPicture, top: number): readonly number[] {
  const heights: number[] = [];
  const bottoms = new Map<PictureColumn, number>();
  for (let band = 0; band < picture.bands; band++) {
    const parts = pictureColumns.flatMap((column) => {
      const part = partAt(picture, column, band);
      return part === undefined ? [] : [{ column, ...part }];
    });
    const height = Math.max(
      top,
      (heights.at(-1) ?? 0) + passing.above,
      ...parts.map(({ column, above, begins }) => {
        const bottom = bottoms.get(column);
        return bottom === undefined ? top + above : bottom + above + (begins ? gap : 0);
      }),
    );
    heights.push(height);
    for (const { column, below } of parts) bottoms.set(column, height + below);
  }
  return heights;
}

interface Part {
  readonly above: number;
  readonly below: number;
  readonly begins: boolean;
}

/** What of a column stands at a band: a row, the end of a box, a line that passes. */
function partAt({ boxes, edges }: FlowPicture, column: PictureColumn, band: number) {
  const box = boxes.find((one) => one.column === column && one.first <= band && band <= one.last);
  if (box === undefined) {
    const passes = edges.some((edge) => edge.band === band && isBetween(column, edge));
    return passes ? { ...passing, begins: true } : undefined;
  }
  return partOf(box, band);
}

function partOf(box: PictureBox, band: number): Part {
  const rows = wrappedRows(box);
  const row = rows.find((one) => one.row.band === band);
  const begins = band === box.first;
  if (rows.length > 1 && row !== undefined) return { ...row, begins };
  const half = rows[0] === undefined ? 0 : (rows[0].above + rows[0].below) / 2;
  return { above: begins ? half : 0, below: band === box.last ? half : 0, begins };
}

/** The rows of a box in the lines that they take. */
export function wrappedRows(box: PictureBox): readonly WrappedRow[] {
  return box.rows.map((row) => wrappedRow(row, box, mostTextWidth(box.column)));
}

function isBetween(column: PictureColumn, edge: FlowPicture["edges"][number]): boolean {
  const at = (name: string) => (pictureColumns as readonly string[]).indexOf(name);
  return at(edge.from) < at(column) && at(column) < at(edge.to);
}
