import type { CatalogueEntry } from "@nixgen/schema";
import { columns } from "./columns.js";

const width = 80;

/** The story of one code. */
export function explainCode({
  code,
  severity,
  title,
  why,
  remedy,
  sources,
}: CatalogueEntry): string {
  return [
    `${code} (${severity})`,
    title,
    "",
    wrap(why),
    "",
    "What to do:",
    wrap(remedy),
    ...(sources.length === 0 ? [] : ["", `From: ${sources.join(", ")}`]),
    "",
  ].join("\n");
}

/** All codes, a line each. */
export function explainTable(catalogue: readonly CatalogueEntry[]): string {
  return columns(
    catalogue.map(({ code, severity, title, sources }) => [
      code,
      severity,
      title,
      sources.join(" "),
    ]),
  );
}

function wrap(text: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join("\n");
}
