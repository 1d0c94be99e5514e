import { expect, it } from "vitest";
import { compile } from "../compile.js";
import { allRules } from "./all-rules.js";
import { catalogue } from "./catalogue.js";
import { onWebgateway } from "./configs.test-kit.js";

it("has every code once, with a story", () => {
  const codes = catalogue.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { code, title, why, remedy, sources } of catalogue) {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(title).toMatch(/^[^.]+$/);
    expect(why).toMatch(/\.\)?$/);
    expect(remedy.length).toBeGreaterThan(5);
    for (const source of sources) expect(source).toMatch(/^[TR]\d+$/);
  }
});

it("covers every trap and rule that a config can show", () => {
  const named = new Set(catalogue.flatMap(({ sources }) => sources));
  const range = (letter: string, ...parts: (number | [number, number])[]) =>
    parts.flatMap((part) => {
      const [first, last] = typeof part === "number" ? [part, part] : part;
      return Array.from({ length: last - first + 1 }, (_, index) => `${letter}${first + index}`);
    });
  const traps = range("T", [1, 9], [11, 34], 36, 37, 39, 40, [42, 45], 48, 49);
  const rules = range("R", 3, [5, 7], [9, 12], [38, 41], 45, 47, 58);
  expect([...traps, ...rules].filter((source) => !named.has(source))).toEqual([]);
});

it("says of the documented scenario 1 exactly that its bind is the statistics page's", () => {
  const { diagnostics } = compile(
    onWebgateway(
      { myapp: { binds: ["127.0.0.1:8000"], podPort: 8888 } },
      {},
      {
        "myapp.example.com": {
          forceSSL: true,
          locations: { "/": { proxyPass: "http://127.0.0.1:8000" } },
        },
      },
    ),
  );
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ["bind/platform-listener", "error"],
  ]);
});

it("names rules by their files", async () => {
  for (const { code } of allRules) {
    const file = code.replace("/", "-");
    expect(
      Object.values(await import(/* @vite-ignore */ new URL(`./${file}.ts`, import.meta.url).href)),
      code,
    ).toContainEqual(expect.objectContaining({ code }));
  }
});
