import {
  type FlowPicture,
  type PictureBox,
  type PictureEdge,
  type PictureLine,
  pictureColumns,
} from "./flow-picture.js";
import { placeBands, wrappedRows } from "./place-bands.js";
import {
  frameOf,
  framePadding,
  laneOf,
  margin,
  type PlacedColumn,
  placeColumns,
} from "./place-columns.js";
import type {
  PlacedBox,
  PlacedEdge,
  PlacedFrame,
  PlacedPicture,
  PlacedText,
} from "./placed-picture.js";
import { fonts } from "./text-width.js";
import { padding } from "./wrapped-row.js";
import { wrappedText } from "./wrapped-text.js";

type Columns = ReadonlyMap<PictureEdge["from"], PlacedColumn>;

/** Of a pile, how far the card behind stands out. */
export const pileOffset = 5;

/** Gives everything on a picture its place. */
export function placePicture(picture: FlowPicture): PlacedPicture {
  const columns = placeColumns(picture);
  const frames = framesOf(picture, columns);
  const head = Math.max(...frames.map(({ height }) => height));
  const bands = placeBands(picture, margin + head);
  const boxes = picture.boxes.map((box) => placeBox(box, columns, bands));
  const clients = clientsBox(picture, columns, bands);
  const all = clients === undefined ? boxes : [clients, ...boxes];
  const bottom = Math.max(...all.map(({ y, height }) => y + height)) + framePadding;
  const right = Math.max(...frames.map(({ x, width }) => x + width));
  return {
    width: right + margin,
    height: bottom,
    frames: frames.map((frame) => ({ ...frame, height: bottom - frame.y })),
    boxes: all,
    edges: placeEdges(picture, columns, bands),
  };
}

function columnAt(columns: Columns, name: PictureEdge["from"]): PlacedColumn {
  const column = columns.get(name);
  if (column === undefined) throw new Error(`nixgen: nothing stands in the column ${name}`);
  return column;
}

function placeBox(box: PictureBox, columns: Columns, bands: readonly number[]): PlacedBox {
  const { x, width } = columnAt(columns, box.column);
  const rows = wrappedRows(box);
  const [top] = rows;
  const isSingle = rows.length === 1;
  const half = top === undefined ? 0 : (top.above + top.below) / 2;
  const from = bands[box.first] ?? 0;
  const to = bands[box.last] ?? 0;
  const y = from - (isSingle ? half : (top?.above ?? 0));
  const bottom = to + (isSingle ? half : (rows.at(-1)?.below ?? 0));
  return {
    look: box.look,
    x,
    y,
    width,
    height: bottom - y,
    texts: rows.flatMap(({ row, lines, above, before }) => {
      const start = isSingle ? (from + to) / 2 - half : (bands[row.band] ?? 0) - above;
      return stacked(lines, x + padding.x, start + before);
    }),
    rules: rows
      .filter(({ row }) => row.begins === true && row !== box.rows[0])
      .map(({ row, above }) => (bands[row.band] ?? 0) - above),
  };
}

/** Lines of text one below the other. */
function stacked(lines: readonly PictureLine[], x: number, top: number): readonly PlacedText[] {
  let y = top;
  return lines.map(({ kind, text }) => {
    const { line, size } = fonts[kind];
    const at = y + (line + size * 0.72) / 2;
    y += line;
    return { kind, x, y: at, text };
  });
}

function clientsBox(
  { edges }: FlowPicture,
  columns: Columns,
  bands: readonly number[],
): PlacedBox | undefined {
  const heights = edges
    .filter(({ from }) => from === "clients")
    .map(({ band }) => bands[band] ?? 0);
  if (heights.length === 0) return undefined;
  const { x, width } = columnAt(columns, "clients");
  const lines = [
    { kind: "name", text: "clients" },
    { kind: "note", text: "internet" },
  ] as const;
  const from = Math.min(...heights) - 30;
  const to = Math.max(...heights) + 30;
  return {
    look: "card",
    x,
    y: from,
    width,
    height: to - from,
    texts: stacked(lines, x + padding.x, (from + to) / 2 - 18),
    rules: [],
  };
}

/** The frames with their names; how high they are follows from what is in them. */
function framesOf(picture: FlowPicture, columns: Columns): readonly PlacedFrame[] {
  const programs = { nginx: "nginx", haproxy: "HAProxy", entrance: "", pods: "" };
  return (["vm", "cluster"] as const).flatMap((frame) => {
    const own = pictureColumns.filter((column) => columns.has(column) && frameOf(column) === frame);
    const [first] = own;
    const last = own.at(-1);
    if (first === undefined || last === undefined) return [];
    const x = columnAt(columns, first).x - framePadding;
    const width = columnAt(columns, last).x + columnAt(columns, last).width + framePadding - x;
    const name = frame === "vm" ? picture.vm : "Kubernetes cluster";
    const title = wrappedText("name", name, width - 2 * framePadding).map((text) => ({
      kind: "name" as const,
      text,
    }));
    const titleTexts = stacked(title, x + framePadding, margin + 12);
    const top = margin + 12 + title.length * fonts.name.line + 6;
    const headings = own.flatMap((column) =>
      stacked([{ kind: "note", text: programs[column] }], columnAt(columns, column).x, top),
    );
    return [
      {
        x,
        y: margin,
        width,
        height: top + fonts.note.line + 6 - margin,
        texts: [...titleTexts, ...headings.filter(({ text }) => text !== "")],
      },
    ];
  });
}

function placeEdges(
  { edges }: FlowPicture,
  columns: Columns,
  bands: readonly number[],
): readonly PlacedEdge[] {
  let detours = 0;
  return edges.map(({ from, to, band, toBand, wire, label }) => {
    const column = columnAt(columns, from);
    const y = bands[band] ?? 0;
    return {
      wire,
      fromX: column.x + column.width,
      fromY: y,
      turn: laneOf(column, toBand === undefined ? 0 : detours++),
      toX: columnAt(columns, to).x,
      toY: bands[toBand ?? band] ?? 0,
      label: { x: column.labels.x + 6, y: y - 6, text: label },
    };
  });
}
