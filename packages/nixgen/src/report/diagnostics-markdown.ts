import type { CatalogueEntry } from "@nixgen/schema";

/** `docs/diagnostics.md`: every code in a table, and its story behind it. */
export function diagnosticsMarkdown(catalogue: readonly CatalogueEntry[]): string {
  return [
    "# Diagnostics",
    "",
    "Every code that nixgen reports. `nixgen explain CODE` tells the same on the terminal. Numbers",
    "such as T1 and R47 are those of the platform's known traps and of the specification's rules.",
    "",
    'Change the severity of a code with `rules: { "area/what": "off" }` in the config; let a single',
    'entry keep a finding with `$ignore: { "area/what": "the reason" }` beside its options.',
    "",
    "| code | severity | what | from |",
    "| --- | --- | --- | --- |",
    ...catalogue.map(
      ({ code, severity, title, sources }) =>
        `| [\`${code}\`](#${anchor(code)}) | ${severity} | ${cell(title)} | ${sources.join(", ")} |`,
    ),
    ...catalogue.flatMap(({ code, title, why, remedy }) => [
      "",
      `## ${code}`,
      "",
      `**${title}.** ${why}`,
      "",
      `*What to do:* ${remedy}`,
    ]),
    "",
  ].join("\n");
}

function anchor(code: string): string {
  return code.replaceAll("/", "");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
