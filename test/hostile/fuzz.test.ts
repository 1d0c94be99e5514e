import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadText } from "../../packages/nixgen/src/load/load-config.ts";
import { exampleTexts } from "./examples.ts";
import { hostileDocument } from "./hostile-document.ts";
import { seeded } from "./random.ts";
import { tryDocument } from "./try-document.ts";

/** How many documents; `node scripts/fuzz.mjs` does 100,000. */
const count = 4000;
const seed = Number(process.env.NIXGEN_SEED ?? Date.now() % 1_000_000_000);

it(`${count} hostile documents end with a diagnostic or a module: NIXGEN_SEED=${seed}`, async () => {
  const examples = await exampleTexts();
  const ends = { file: 0, config: 0, model: 0, module: 0 };
  for (let index = 0; index < count; index++) {
    const { kind, text } = hostileDocument(seeded(seed + index), examples);
    const { problem, end } = await tryDocument(text, { loadText });
    expect(problem, `${kind}, NIXGEN_SEED=${seed + index}\n${text.slice(0, 2000)}`).toBeUndefined();
    ends[end]++;
  }
  // Where nothing gets far, nothing is tested.
  for (const number of Object.values(ends)) expect(number).toBeGreaterThan(count / 200);
}, 120_000);

describe("what once failed", () => {
  const folder = new URL("./cases/", import.meta.url);
  it.each(readdirSync(folder))("%s", async (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    expect((await tryDocument(text, { loadText })).problem).toBeUndefined();
  });
});
