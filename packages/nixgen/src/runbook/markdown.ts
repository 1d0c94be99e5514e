import { printable } from "../report/printable.js";

/** A text of the config's in running Markdown: every mark is a character of its own. */
export function prose(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>#|~&]/g, "\\$&");
}

/** A text of the config's as code, also within a table. */
export function code(text: string): string {
  const plain = oneLine(text);
  if (plain === "") return "";
  const longest = Math.max(0, ...Array.from(plain.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const gap = plain.startsWith("`") || plain.endsWith("`") ? " " : "";
  return `${fence}${gap}${plain.replaceAll("|", "\\|")}${gap}${fence}`;
}

/** A table; its cells are Markdown already. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}

/** A block of commands, which no text of the config's can end. */
export function commands(lines: readonly string[]): readonly string[] {
  return ["```console", ...lines.map((line) => oneLine(line).replace(/^`{3,}/, "")), "```"];
}

/** A word for a shell. */
export function shellWord(text: string): string {
  const plain = oneLine(text);
  return /^[\w@%+=:,./-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}

function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, " ").trim();
}
