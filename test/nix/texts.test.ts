import * as fc from "fast-check";
import { expect, test } from "vitest";
import { attributeSet, binding, list, string } from "../../packages/nixgen/src/nix/expression.js";
import { indentedStringLines } from "../../packages/nixgen/src/nix/indented-string-lines.js";
import { printModule } from "../../packages/nixgen/src/nix/print-module.js";
import { describeWith } from "../real-programs.ts";
import { nixLines, nixText } from "./nix-text.ts";
import { evaluateModules } from "./real-nix.ts";

/** Texts as values and as names, each name in a set of its own so that equal ones do not meet. */
function textsModule(texts: readonly string[]) {
  return attributeSet([
    binding(["values"], list(texts.map(string))),
    binding(
      ["names"],
      list(texts.map((text) => attributeSet([binding([text, text], string(text))]))),
    ),
  ]);
}

async function comesBack(texts: readonly string[]) {
  const body = textsModule(texts);
  const modules = [printModule(body, "quoted"), printModule(body, "indented")];
  const expected = {
    values: texts,
    names: texts.map((text) => ({ [text]: { [text]: text } })),
  };
  expect(await evaluateModules(modules)).toStrictEqual([expected, expected]);
}

const batch = { minLength: 1000, maxLength: 1000, size: "max" } as const;

describeWith(["nix-instantiate"], "texts in real Nix", () => {
  test("20,000 hostile texts come back unchanged, as values and as names", async () => {
    const property = fc.asyncProperty(fc.array(nixText, batch), comesBack);
    await fc.assert(property, { numRuns: 20, endOnFailure: true });
  });

  test("10,000 texts of lines come back unchanged, most of them as indented strings", async () => {
    const shares: number[] = [];
    const property = fc.asyncProperty(fc.array(nixLines, batch), async (texts) => {
      const indented = texts.filter((text) => indentedStringLines(text) !== undefined);
      shares.push(indented.length / texts.length);
      await comesBack(texts);
    });
    await fc.assert(property, { numRuns: 10, endOnFailure: true });
    expect(Math.min(...shares)).toBeGreaterThan(0.3);
  });
});
