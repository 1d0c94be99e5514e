import type { AnyOptionHelp } from "../options/option-help.js";
import { allRules } from "../rules/all-rules.js";
import { catalogue } from "../rules/catalogue.js";
import type { CatalogueEntry } from "../rules/rule.js";
import type { JsonSchema } from "./json-schema.js";

const entries: ReadonlyMap<string, CatalogueEntry> = new Map(
  [...catalogue, ...allRules].map((entry) => [entry.code, entry]),
);

/** What an editor shows over an option, as Markdown. */
export function hoverText(description: string, option: JsonSchema, help: AnyOptionHelp): string {
  const { deprecated, without, examples, codes = [], see } = help;
  return [
    ...(deprecated === undefined ? [] : [`**Deprecated.** ${deprecated}`]),
    description,
    ...defaultText(option.default, without),
    exampleText(examples[0]),
    ...(codes.length === 0 ? [] : [codesText(codes)]),
    ...(see === undefined ? [] : [`[Documentation](${see})`]),
  ].join("\n\n");
}

/** What an editor shows over a diagnostic's code in `rules` and `$ignore`, as Markdown. */
export function codeText({ code, title, severity }: CatalogueEntry): string {
  return `${title} (${severity} by default).\n\n\`nixgen explain ${code}\` tells more.`;
}

function defaultText(preset: unknown, without: string | undefined): string[] {
  if (without !== undefined) return [`Without it: ${without}.`];
  const isDescribed = preset === undefined || preset === null || JSON.stringify(preset) === "{}";
  return isDescribed ? [] : [`Default: ${inlineCode(preset)}`];
}

function exampleText(example: unknown): string {
  return `Example: ${inlineCode(example)}`;
}

function codesText(codes: readonly string[]): string {
  const lines = codes.map((code) => `- \`nixgen explain ${code}\`: ${titleOf(code)}`);
  return ["Checked:", ...lines].join("\n");
}

function titleOf(code: string): string {
  const entry = entries.get(code);
  if (entry === undefined) throw new Error(`the help names ${code}, which does not exist`);
  return entry.title;
}

/** A value as JSON in backticks: no value of the help holds one. */
function inlineCode(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}
