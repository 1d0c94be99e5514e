import type { Wire } from "./flow-picture.js";
import { pictureStyle } from "./picture-style.js";
import { margin } from "./place-columns.js";
import { pileOffset } from "./place-picture.js";
import type {
  PlacedBox,
  PlacedEdge,
  PlacedFrame,
  PlacedPicture,
  PlacedText,
  Rectangle,
} from "./placed-picture.js";
import { padlockWidth, textWidth } from "./text-width.js";
import { xmlText } from "./xml-text.js";

const arrow = 9;

/** A placed picture as SVG, in colours for a light or a dark page. */
export function drawPicture(
  picture: PlacedPicture,
  title: string,
  description: readonly string[],
): string {
  const legend = legendOf(picture);
  const width = Math.ceil(Math.max(picture.width, legend.width));
  const height = Math.ceil(picture.height + legend.height);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title id="title">${xmlText(title)}</title>`,
    `<desc id="desc">${description.map(xmlText).join("\n")}</desc>`,
    `<style>${pictureStyle}</style>`,
    `<rect class="page" width="${width}" height="${height}" rx="8"/>`,
    ...picture.frames.map(drawFrame),
    ...picture.edges.map(drawEdge),
    ...picture.boxes.map(drawBox),
    ...legend.marks,
    "</svg>",
    "",
  ].join("\n");
}

function drawFrame(frame: PlacedFrame): string {
  return `${rectangle("frame", frame, 10)}${frame.texts.map(drawText).join("")}`;
}

function drawBox({ look, texts, rules, ...box }: PlacedBox): string {
  const behind =
    look === "pile"
      ? rectangle("box", { ...box, x: box.x + pileOffset, y: box.y + pileOffset }, 6)
      : "";
  const lines = rules.map(
    (y) => `<path class="rule" d="M${round(box.x)} ${round(y)}h${round(box.width)}"/>`,
  );
  return `${behind}${rectangle("box", box, 6)}${lines.join("")}${texts.map(drawText).join("")}`;
}

function rectangle(look: string, { x, y, width, height }: Rectangle, radius: number): string {
  return `<rect class="${look}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}"/>`;
}

function drawText({ kind, x, y, text }: PlacedText): string {
  const isLocked = kind === "tls";
  const words = `<text class="${kind}" x="${round(x + (isLocked ? padlockWidth : 0))}" y="${round(y)}">${xmlText(text)}</text>`;
  return isLocked ? padlock(x, y) + words : words;
}

/** A padlock that stands on the line of a text. */
function padlock(x: number, y: number): string {
  return `<path class="padlock" d="M${round(x + 1)} ${round(y - 5)}h9v6h-9z"/><path class="shackle" d="M${round(x + 3)} ${round(y - 5)}v-2a2.5 2.5 0 0 1 5 0v2"/>`;
}

function drawEdge({ wire, fromX, fromY, turn, toX, toY, label }: PlacedEdge): string {
  const way = fromY === toY ? "" : `H${round(turn)}V${round(toY)}`;
  const words = `<text class="label ${wire}" x="${round(label.x)}" y="${round(label.y)}">${xmlText(label.text)}</text>`;
  return wireMarks(wire, `M${round(fromX)} ${round(fromY)}${way}`, toX, toY) + words;
}

/** A line and the arrow at its end. */
function wireMarks(wire: Wire, way: string, x: number, y: number): string {
  return `<path class="wire ${wire}" d="${way}H${round(x - arrow + 1)}"/><path class="arrow ${wire}" d="M${round(x)} ${round(y)}l${-arrow} -5v10z"/>`;
}

const legendTexts: Readonly<Record<Wire, string>> = {
  tls: "encrypted",
  plain: "not encrypted",
  stream: "as the client sends it",
};

/** What the lines mean, as far as there are such lines. */
function legendOf({ edges, boxes, height }: PlacedPicture) {
  const wires = (["tls", "plain", "stream"] as const).filter((wire) =>
    edges.some((edge) => edge.wire === wire),
  );
  const y = height + 24;
  let x: number = margin;
  const marks = wires.map((wire) => {
    const mark = wireMarks(wire, `M${round(x)} ${round(y - 4)}`, x + 44, y - 4);
    const words = `<text class="note" x="${round(x + 52)}" y="${round(y)}">${legendTexts[wire]}</text>`;
    x += 52 + textWidth("note", legendTexts[wire]) + 24;
    return mark + words;
  });
  if (boxes.some(({ look }) => look === "pile")) {
    const at = { x, y: y - 14, width: 20, height: 14 };
    const text = "several alike";
    marks.push(
      `${rectangle("box", { ...at, x: x + 4, y: at.y + 4 }, 3)}${rectangle("box", at, 3)}<text class="note" x="${round(x + 32)}" y="${round(y)}">${text}</text>`,
    );
    x += 32 + textWidth("note", text) + 24;
  }
  return { marks, width: x, height: 36 };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
