import { readFileSync } from "node:fs";
import { readHaproxy, renderHaproxy } from "@nixgen/haproxy-render";
import { compile, readHaproxyLine } from "@nixgen/schema";
import { describe, expect, it } from "vitest";

type Section = readonly [header: string, lines: readonly string[]];

interface Case {
  readonly id: string;
  readonly config: unknown;
  readonly expect: { readonly haproxy?: readonly Section[] };
}

const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL("../conformance/haproxy.json", import.meta.url), "utf8"),
);
const accepted = cases.flatMap(({ id, config, expect: { haproxy } }) =>
  haproxy === undefined ? [] : [{ id, config, haproxy }],
);

describe("the platform's own output", () => {
  it("is there for 300 configs", () => {
    expect(accepted).toHaveLength(300);
  });

  it.each(accepted)("$id is rendered section by section, line by line", ({ config, haproxy }) => {
    expect(sectionsOf(renderHaproxy(modelOf(config)))).toEqual(haproxy);
  });

  it.each(accepted)("$id is read back word by word", ({ config, haproxy }) => {
    const { sections, problems } = readHaproxy(renderHaproxy(modelOf(config)));
    expect(problems).toEqual([]);
    expect(
      sections.map(({ kind, arguments: rest, lines }) => [
        [kind, ...rest],
        lines.map(({ words }) => words),
      ]),
    ).toEqual(haproxy.map(([header, lines]) => [wordsOf(header), lines.map(wordsOf)]));
  });
});

function modelOf(config: unknown) {
  const { model, diagnostics } = compile(config);
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  return model;
}

function wordsOf(line: string): string[] {
  return readHaproxyLine(line).words.map(({ value }) => value);
}

/** Sections by indentation alone: independent of the reader, whose keywords could be wrong. */
function sectionsOf(text: string): Section[] {
  const sections: [string, string[]][] = [];
  for (const line of text.split("\n")) {
    const content = line.trim().replace(/\s+/g, " ");
    if (content === "" || content.startsWith("#")) continue;
    if (line.startsWith(" ")) sections.at(-1)?.[1].push(content);
    else sections.push([content, []]);
  }
  return sections;
}
