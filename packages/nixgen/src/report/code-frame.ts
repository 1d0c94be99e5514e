import type { Span } from "@nixgen/schema";
import { printable } from "./printable.js";

/** Lines shown above and below the one that is meant. */
const context = 2;
const longestLine = 100;
const tab = "  ";

/** How the parts of a frame are set off. */
export interface FrameStyle {
  readonly gutter: (text: string) => string;
  readonly marker: (text: string) => string;
}

/**
 * The lines around a span with the span underlined. Only these lines are looked at, so that many
 * frames of a long file cost no more than each its own.
 */
export function codeFrame(text: string, span: Span, { gutter, marker }: FrameStyle): string {
  const lines = linesAround(text, span);
  const width = String(lines.at(-1)?.number ?? 0).length;
  return lines
    .flatMap(({ number, content, isMeant }) => {
      const label = gutter(`${String(number).padStart(width)} |`);
      if (!isMeant) return [`${label} ${clip(content, 0).text}`.trimEnd()];
      const { text: shown, cut } = clip(content, span.start.column - 1);
      const before = display(content.slice(cut, span.start.column - 1));
      const end = span.end.line === span.start.line ? span.end.column - 1 : content.length;
      const meant = display(content.slice(span.start.column - 1, Math.max(end, span.start.column)));
      const offset = cellsOf(before) + (cut > 0 ? 1 : 0);
      const length = Math.max(1, Math.min(cellsOf(meant), cellsOf(shown) - offset));
      return [
        `${label} ${shown}`.trimEnd(),
        `${gutter(`${" ".repeat(width)} |`)} ${" ".repeat(offset)}${marker("^".repeat(length))}`,
      ];
    })
    .join("\n");
}

interface FrameLine {
  readonly number: number;
  readonly content: string;
  readonly isMeant: boolean;
}

function linesAround(text: string, { start }: Span): readonly FrameLine[] {
  let from = start.offset - (start.column - 1);
  let number = start.line;
  while (number > start.line - context && from > 0) {
    // From a negative place, lastIndexOf would look at the first character all the same.
    from = from < 2 ? 0 : text.lastIndexOf("\n", from - 2) + 1;
    number--;
  }
  const lines: FrameLine[] = [];
  for (; number <= start.line + context && from <= text.length; number++) {
    const next = text.indexOf("\n", from);
    const end = next === -1 ? text.length : next;
    // Not by a pattern, which would look through a line of megabytes for each frame.
    const content = text.slice(from, text[end - 1] === "\r" && end > from ? end - 1 : end);
    lines.push({ number, content, isMeant: number === start.line });
    from = end + 1;
  }
  // The empty line behind the last line break is none that a person would count.
  return lines.filter(
    ({ content, isMeant }, index) => isMeant || content !== "" || index < lines.length - 1,
  );
}

/** A line short enough to show, with `…` where something is cut; `cut` is how much is left out. */
function clip(content: string, column: number): { readonly text: string; readonly cut: number } {
  const cut = column > longestLine - 20 ? wholeCharacter(content, column - 40) : 0;
  const end = wholeCharacter(content, cut + longestLine);
  const shown = content.slice(cut, end);
  const isCutBehind = end < content.length;
  return { text: `${cut > 0 ? "…" : ""}${display(shown)}${isCutBehind ? "…" : ""}`, cut };
}

/** An offset, or the one before where it is in the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}

function display(text: string): string {
  return printable(text).replaceAll("\t", tab);
}

/** How many columns of a terminal a text takes: East Asian characters and emoji take two. */
function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text)
    cells += /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return cells;
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
