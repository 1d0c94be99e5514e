import { compile } from "@nixgen/schema";
import { loadConfig } from "nixgen";
import { expect, it } from "vitest";

/** Thirty and more traps in one file, each marked with the code that is to be found there. */
const file = new URL("./everything-at-once.yaml", import.meta.url).pathname;

it("finds every trap of a config in one run, each in its place", async () => {
  const { input, text, locate } = await loadConfig(file);
  const { diagnostics } = compile(input);
  const found = diagnostics
    .map(({ code, path, part }) => `${locate(path, part)?.start.line} ${code}`)
    .sort(byLine);
  const marked = text
    .split("\n")
    .flatMap((line, index) =>
      (/ #! (.*)$/.exec(line)?.[1] ?? "")
        .split(" ")
        .filter((code) => code !== "")
        .map((code) => `${index + 1} ${code}`),
    )
    .sort(byLine);
  expect(found).toEqual(marked);
  expect(new Set(marked.map((one) => one.split(" ")[1])).size).toBeGreaterThanOrEqual(30);
});

function byLine(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);
}
