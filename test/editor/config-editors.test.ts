import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { configJsonSchema } from "@nixgen/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { starter } from "../../packages/nixgen/src/cli/starter.ts";
import { type ConfigEditor, openConfigEditor, schemaFile } from "./config-servers.ts";
import { editorMarkdown } from "./editor-markdown.ts";
import { everyOption } from "./every-option.ts";
import { mistakes } from "./mistakes.ts";
import { placed } from "./place.ts";
import { positions } from "./positions.ts";

const languages = ["yaml", "json"] as const;
type Language = (typeof languages)[number];

const editors = new Map<Language, ConfigEditor>();
/** What was seen, for the page: by language, then by title. */
const seen = {
  offers: { yaml: new Map<string, string[]>(), json: new Map<string, string[]>() },
  mistakes: { yaml: new Map<string, string[]>(), json: new Map<string, string[]>() },
};

beforeAll(async () => {
  for (const language of languages) editors.set(language, await openConfigEditor(language));
});
afterAll(async () => {
  for (const editor of editors.values()) await editor.stop();
});

function editorOf(language: Language): ConfigEditor {
  const editor = editors.get(language);
  if (editor === undefined) throw new Error(`no editor for ${language}`);
  return editor;
}

/** The words of what is offered: JSON and YAML put some in quotes. */
async function labelsAt(editor: ConfigEditor, text: string): Promise<string[]> {
  const offers = await editor.offers(text);
  return offers.map(({ label }) => label.replace(/^"(.*)"$/, "$1"));
}

describe.each(languages)("the %s language server", (language) => {
  it.each(positions)("completes $title", async ({ title, path, inner, offered }) => {
    const labels = await labelsAt(editorOf(language), placed(path, inner, language));
    seen.offers[language].set(title, labels);
    expect(labels).toEqual(expect.arrayContaining([...offered]));
    expect(labels).not.toContain("[object Object]");
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each(everyOption)("shows the help on each option of $id", async ({ path, entries }) => {
    const inner = {
      yaml: entries.map(({ name, value }) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
      json: `{ ${entries.map(({ name, value }) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(", ")} }`,
    };
    const text = placed(path, inner, language);
    const begin = text.indexOf(language === "yaml" ? (inner.yaml[0] ?? "") : inner.json);
    let from = begin;
    const offsets = entries.map(({ name, value }) => {
      const entry = `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
      from = text.indexOf(entry, from);
      expect(from).toBeGreaterThanOrEqual(begin);
      from += entry.length;
      return from - entry.length + 2;
    });
    const hovers = await editorOf(language).hovers(text, offsets);
    for (const [index, { help }] of entries.entries()) expect(hovers[index]).toContain(help);
  });

  it.each(mistakes)("says what is wrong: $title", async ({ title, path, inner, says }) => {
    const found = await editorOf(language).diagnostics(placed(path, inner, language));
    const messages = found.map(({ message }) => message);
    seen.mistakes[language].set(title, messages);
    expect(messages).toEqual([expect.stringMatching(says)]);
  });

  it("finds nothing wrong in what init writes", async () => {
    for (const scenario of ["1", "2"] as const) {
      const text = starter(scenario, language, pathToFileURL(schemaFile).href);
      expect(await editorOf(language).diagnostics(text)).toEqual([]);
    }
  });
});

it("would complete the same in draft 07", async () => {
  const directory = mkdtempSync(join(tmpdir(), "nixgen-draft-07-"));
  const file = join(directory, "config.schema.json");
  const text = JSON.stringify(configJsonSchema()).replaceAll("$defs", "definitions");
  const draft07 = { ...JSON.parse(text), $schema: "http://json-schema.org/draft-07/schema#" };
  writeFileSync(file, JSON.stringify(draft07));
  try {
    for (const language of languages) {
      const editor = await openConfigEditor(language, { schema: file });
      for (const { title, path, inner } of positions) {
        const labels = await labelsAt(editor, placed(path, inner, language));
        expect([title, labels]).toEqual([title, seen.offers[language].get(title)]);
      }
      await editor.stop();
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
});

it("writes what was seen into docs/editor.md", async () => {
  const rows = (titles: readonly { readonly title: string }[], what: keyof typeof seen) =>
    titles.map(({ title }) => ({
      title,
      yaml: seen[what].yaml.get(title) ?? [],
      json: seen[what].json.get(title) ?? [],
    }));
  const options = everyOption.filter(({ id }) => id !== "Rules" && id !== "Suppressions");
  const page = editorMarkdown(
    rows(positions, "offers"),
    rows(mistakes, "mistakes"),
    options.flatMap(({ entries }) => entries).length,
  );
  await expect(page).toMatchFileSnapshot("../../docs/editor.md");
  expect(readFileSync(new URL("../../README.md", import.meta.url), "utf8")).toContain(
    "docs/editor.md",
  );
});
