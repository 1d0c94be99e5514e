import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { JsonValue } from "../../packages/nixgen/src/nix/from-json.js";
import { printNixModule } from "../../packages/nixgen/src/nix/print-nix-module.js";

interface Case {
  readonly value: JsonValue;
  readonly nix: string;
}

const file = new URL("../conformance/nixfmt.json", import.meta.url);
const cases: readonly Case[] = JSON.parse(readFileSync(file, "utf8"));

test("has all 300 cases", () => {
  expect(cases).toHaveLength(300);
});

test("prints exactly what nixfmt prints", () => {
  for (const { value, nix } of cases) expect(printNixModule(value)).toBe(nix);
});
