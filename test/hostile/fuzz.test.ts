import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { loadText } from "../../packages/nixgen/src/load/load-config.ts";
import { tryDocument } from "./try-document.ts";

const script = fileURLToPath(new URL("../../scripts/fuzz.mjs", import.meta.url));

/** How many documents; without a number, `node scripts/fuzz.mjs` tries 100,000. */
const count = 5000;

it(`${count} hostile documents end with a diagnostic or a module`, async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, String(count)], {
    timeout: 100_000,
  });
  expect(stderr).toBe("");
  expect(stdout).toContain("0 problems; ");
  // Where nothing gets far, nothing is tested.
  const ends =
    /file (\d+), of the config (\d+), with a model but errors (\d+), with a module (\d+)/;
  const numbers = (ends.exec(stdout) ?? []).slice(1).map(Number);
  expect(numbers).toHaveLength(4);
  expect(numbers.reduce((sum, number) => sum + number)).toBe(count);
  for (const number of numbers) expect(number).toBeGreaterThan(count / 200);
}, 120_000);

describe("what once failed, or could have", () => {
  const folder = new URL("./cases/", import.meta.url);
  it.each(readdirSync(folder))("%s", async (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    expect((await tryDocument(text, { loadText })).problem).toBeUndefined();
  });
});
