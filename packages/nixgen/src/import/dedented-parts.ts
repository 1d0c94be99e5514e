import type { NixPart } from "./nix-syntax.js";

/**
 * An indented string without the indentation that all its lines have, as Nix takes it away: lines of
 * blanks alone do not count, a first line of blanks alone is dropped, and so are the blanks before
 * the closing quotes.
 */
export function dedentedParts(parts: readonly NixPart[]): readonly NixPart[] {
  const least = leastIndentation(parts);
  const result: NixPart[] = [];
  let atLineStart = true;
  let dropped = 0;
  for (const [index, part] of parts.entries()) {
    if (part.kind === "expression") {
      atLineStart = false;
      dropped = 0;
      result.push(part);
      continue;
    }
    let text = "";
    for (const character of part.text) {
      if (atLineStart) {
        if (character === " ") {
          if (dropped++ >= least) text += character;
          continue;
        }
        atLineStart = false;
      }
      text += character;
      if (character === "\n") {
        atLineStart = true;
        dropped = 0;
      }
    }
    const isLast = index === parts.length - 1;
    const end = isLast ? text.replace(/\n *$/, "\n") : text;
    result.push({ kind: "text", text: end });
  }
  return withoutFirstBlankLine(result, parts);
}

/** Of the lines that hold anything but blanks, the fewest spaces at the beginning. */
function leastIndentation(parts: readonly NixPart[]): number {
  let least = Number.POSITIVE_INFINITY;
  let current = 0;
  let atLineStart = true;
  for (const part of parts) {
    if (part.kind === "expression") {
      if (atLineStart) least = Math.min(least, current);
      atLineStart = false;
      continue;
    }
    for (const character of part.text) {
      if (character === "\n") {
        atLineStart = true;
        current = 0;
      } else if (atLineStart) {
        if (character === " ") {
          current++;
        } else {
          atLineStart = false;
          least = Math.min(least, current);
        }
      }
    }
  }
  return least;
}

/** The line of the opening quotes, where nothing but blanks stands behind them. */
function withoutFirstBlankLine(
  result: readonly NixPart[],
  written: readonly NixPart[],
): readonly NixPart[] {
  const [first, ...rest] = result;
  const [original] = written;
  if (first?.kind !== "text" || original?.kind !== "text") return result;
  const blank = /^ *\n/.exec(original.text);
  if (blank === null) return result;
  return [{ kind: "text", text: first.text.replace(/^ *\n/, "") }, ...rest];
}
