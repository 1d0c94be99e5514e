import type { LineKind } from "./flow-picture.js";
import { textWidth } from "./text-width.js";

/** A text in lines of a width, broken where a name or an address has a joint, or else anywhere. */
export function wrappedText(kind: LineKind, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of text.split(/(?<=[ ,/:@=_?&-])|(?=\.)/)) {
    if (line !== "" && textWidth(kind, line + part.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += part;
    while (textWidth(kind, line.trimEnd()) > width) {
      const fitting = fittingLetters(kind, line, width);
      lines.push(line.slice(0, fitting));
      line = line.slice(fitting);
    }
  }
  return line.trim() === "" && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** How much of a text fits, at least one letter. */
function fittingLetters(kind: LineKind, text: string, width: number): number {
  let fitting = "";
  for (const letter of text) {
    if (fitting !== "" && textWidth(kind, fitting + letter) > width) break;
    fitting += letter;
  }
  return fitting.length;
}
