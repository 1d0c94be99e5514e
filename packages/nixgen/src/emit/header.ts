import { sha256Hex } from "./sha256-hex.js";

const maker = "# Made by nixgen";
const headerLine = /^# Made by nixgen.* sha256:(?<checksum>[0-9a-f]{64})\n/;

/**
 * Puts a first line before a text that says what made it, from which file, and how to recognise
 * that nobody changed it since.
 */
export function withHeader(body: string, source?: string): string {
  const origin = source === undefined ? "." : ` from ${oneLine(source)}; changes belong there.`;
  return `${maker}${origin} sha256:${sha256Hex(body)}\n${body}`;
}

/** Whether nixgen wrote a text, and whether it is still as written. */
export function checkHeader(text: string): "intact" | "edited" | "foreign" {
  const header = headerLine.exec(text);
  if (header === null) return text.startsWith(maker) ? "edited" : "foreign";
  return sha256Hex(text.slice(header[0].length)) === header.groups?.checksum ? "intact" : "edited";
}

/** A file's name as part of a comment line, which nothing in it can end. */
function oneLine(name: string): string {
  return JSON.stringify(name)
    .slice(1, -1)
    .replace(/[\u007f-\u009f\u2028\u2029]/g, "?");
}
