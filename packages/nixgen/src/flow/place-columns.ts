import {
  type FlowPicture,
  type PictureColumn,
  type PictureEdge,
  pictureColumns,
} from "./flow-picture.js";
import { textWidth } from "./text-width.js";
import { padding, wrappedRow } from "./wrapped-row.js";

/** Where a column stands, and the space for the labels of the lines that leave it to the right. */
export interface PlacedColumn {
  readonly x: number;
  readonly width: number;
  readonly labels: { readonly x: number; readonly width: number };
}

/** Space around the picture, and within a frame. */
export const margin = 12;
export const framePadding = 14;

/** Texts that are wider are broken. */
const mostWidth: Readonly<Record<PictureColumn, number>> = {
  nginx: 226,
  haproxy: 184,
  entrance: 190,
  pods: 200,
};
const clientsWidth = 82;
/** For the arrow, and for each line that goes up or down. */
const aroundLabel = 24;
const lane = 8;

/** Which of the two frames a column is in. */
export function frameOf(column: PictureColumn): "vm" | "cluster" {
  return column === "nginx" || column === "haproxy" ? "vm" : "cluster";
}

/** How wide the texts of a column are at most. */
export function mostTextWidth(column: PictureColumn): number {
  return mostWidth[column];
}

/** The columns that have a box, and the clients before them. */
export function placeColumns({
  boxes,
  edges,
}: FlowPicture): ReadonlyMap<PictureEdge["from"], PlacedColumn> {
  const placed = new Map<PictureEdge["from"], PlacedColumn>();
  const columns = pictureColumns.filter((column) => boxes.some((box) => box.column === column));
  const hasClients = edges.some(({ from }) => from === "clients");
  let x = margin;
  let frame: string | undefined;
  const add = (column: PictureEdge["from"], width: number, leavesFrame: boolean) => {
    const own = edges.filter(({ from }) => from === column);
    const detours = own.filter(({ toBand }) => toBand !== undefined).length;
    const widest = Math.max(0, ...own.map(({ label }) => textWidth("note", label)));
    const labels = {
      x: x + width + (leavesFrame ? framePadding : 0),
      width: Math.ceil(widest) + aroundLabel + lane * detours,
    };
    placed.set(column, { x, width, labels });
    x = labels.x + labels.width;
  };
  if (hasClients) add("clients", clientsWidth, false);
  for (const [index, column] of columns.entries()) {
    if (frame !== frameOf(column)) x += framePadding;
    frame = frameOf(column);
    const texts = boxes
      .filter((box) => box.column === column)
      .flatMap((box) => box.rows.flatMap((row) => wrappedRow(row, box, mostWidth[column]).lines));
    const widest = Math.max(100, ...texts.map(({ kind, text }) => textWidth(kind, text)));
    const next = columns[index + 1];
    add(column, Math.ceil(widest) + 2 * padding.x, next !== undefined && frameOf(next) !== frame);
  }
  return placed;
}

/** Where the lines that go up or down do so, one beside the other. */
export function laneOf({ labels }: PlacedColumn, index: number): number {
  return labels.x + labels.width - 13 - lane * index;
}
