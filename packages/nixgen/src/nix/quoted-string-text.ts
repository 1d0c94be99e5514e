const escapes: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  '"': '\\"',
  "\\": "\\\\",
  "${": "\\${",
};

/** A text as a double-quoted Nix string on one line. Nix has no escapes for other control characters. */
export function quotedStringText(text: string): string {
  return `"${text.replace(/[\n\r\t"\\]|\$\{/g, (found) => escapes[found] ?? found)}"`;
}
