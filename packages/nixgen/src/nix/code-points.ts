/** The length of a text in code points, as nixfmt counts it. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) {
    const codeUnit = text.charCodeAt(i);
    if (codeUnit >= 0xdc00 && codeUnit <= 0xdfff) count--;
  }
  return count;
}
