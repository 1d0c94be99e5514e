import type { CatalogueEntry } from "@nixgen/schema";

/** How it is known that a code is right: a title, and a file of the repository. */
export interface Proof {
  readonly title: string;
  readonly file: string;
}

/** `docs/diagnostics.md`: every code in a table, every trap with its proof, and all stories. */
export function diagnosticsMarkdown(
  catalogue: readonly CatalogueEntry[],
  proofs: (code: string) => readonly Proof[],
): string {
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
    "",
    "## Traps and rules",
    "",
    "T numbers are ways in which a configuration that the platform accepts breaks, leaks or is",
    "ignored; R numbers are rules of the platform's specification. Where a real program is named, a",
    "test shows it misbehaving on what the code is reported for, and behaving once that is mended.",
    "",
    "| from | code | severity | proven by |",
    "| --- | --- | --- | --- |",
    ...bySource(catalogue).map(([source, { code, severity }]) => {
      const links = proofs(code).map(({ title, file }) => `[${title}](../${file})`);
      return `| ${source} | [\`${code}\`](#${anchor(code)}) | ${severity} | ${links.join(", ")} |`;
    }),
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

/** Pairs of a trap or rule and an entry, T before R, by number. */
function bySource(
  catalogue: readonly CatalogueEntry[],
): readonly (readonly [string, CatalogueEntry])[] {
  const number = (source: string) => Number(source.slice(1));
  return catalogue
    .flatMap((entry) => entry.sources.map((source) => [source, entry] as const))
    .sort(
      ([a], [b]) => Number(a.startsWith("R")) - Number(b.startsWith("R")) || number(a) - number(b),
    );
}
