import { readFileSync } from "node:fs";
import { type ConfigInput, compile } from "@nixgen/schema";
import fc from "fast-check";
import { loadConfig } from "nixgen";
import { describe, expect, it } from "vitest";
import { quietConfigs } from "../arbitraries/quiet.js";

describe("no false alarm", () => {
  it("in random configs that avoid every trap", () => {
    fc.assert(
      fc.property(quietConfigs, (config) => {
        expect(compile(config).diagnostics).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    "scenario-1/nixgen.config.ts",
    "scenario-2/nixgen.config.yaml",
    "reference/nixgen.config.yaml",
    "twelve-apps/nixgen.config.yaml",
  ])("in the example %s", async (example) => {
    const file = new URL(`../../examples/${example}`, import.meta.url).pathname;
    const { input, diagnostics } = await loadConfig(file);
    const found = [...diagnostics, ...compile(input).diagnostics];
    expect(found.filter(({ suppressed }) => suppressed === undefined)).toEqual([]);
  });
});

interface Case {
  readonly config: ConfigInput;
  readonly expect: { readonly reject?: string };
}

/**
 * What is found in the platform's own cases, which are random and full of traps. Each code was
 * looked at in a sample and found right; a change of these figures wants another look.
 */
describe("the conformance cases", () => {
  it.each(["haproxy", "nginx"])("of %s raise the codes that they did", async (name) => {
    const file = new URL(`../conformance/${name}.json`, import.meta.url);
    const cases: readonly Case[] = JSON.parse(readFileSync(file, "utf8"));
    const counts = new Map<string, number>();
    for (const { config } of cases.filter(({ expect: { reject } }) => reject === undefined)) {
      const { diagnostics } = compile(config);
      for (const code of new Set(diagnostics.map((one) => one.code))) {
        counts.set(code, (counts.get(code) ?? 0) + 1);
      }
    }
    expect(Object.fromEntries([...counts].sort())).toMatchSnapshot();
  });
});
