import type { LineKind } from "./flow-picture.js";

/** Height of letters and of lines in pixels, and how wide letters are in the widest usual font. */
export const fonts: Readonly<
  Record<LineKind, { readonly size: number; readonly line: number; readonly mono: boolean }>
> = {
  name: { size: 14, line: 19, mono: false },
  code: { size: 13, line: 18, mono: true },
  note: { size: 13, line: 17, mono: false },
  tls: { size: 13, line: 18, mono: false },
};

/** Room for the padlock before a text. */
export const padlockWidth = 16;

/** How wide a line is at most: nobody knows which font a reader has. */
export function textWidth(kind: LineKind, text: string): number {
  const { size, mono } = fonts[kind];
  const letters = Array.from(text, (letter) =>
    isWide(letter) ? 1.05 : mono ? 0.61 : shareOf(letter) * (kind === "name" ? 1.12 : 1),
  );
  const padlock = kind === "tls" ? padlockWidth : 0;
  return padlock + size * letters.reduce((sum, letter) => sum + letter, 0);
}

/** Of the letter's height, as DejaVu Sans and Verdana have it, which are wider than others. */
function shareOf(letter: string): number {
  if (/[ijl']/.test(letter)) return 0.3;
  if (/[ .,:;/|]/.test(letter)) return 0.36;
  if (/[frt()[\]!-]/.test(letter)) return 0.43;
  if (/[mwMW@%]/.test(letter)) return 1;
  if (/[A-Z]/.test(letter)) return 0.74;
  return letter < "\u0080" ? 0.65 : 0.8;
}

/** Letters of which nothing better is known: other scripts, pictures. */
function isWide(letter: string): boolean {
  return (letter.codePointAt(0) ?? 0) > 0x24f;
}
