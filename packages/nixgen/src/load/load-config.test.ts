import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Path } from "@nixgen/schema";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findConfig } from "./find-config.js";
import { loadConfig, loadText } from "./load-config.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nixgen-load-"));
  // Where code is kept for the next run.
  vi.stubEnv("HOME", folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

let count = 0;
function fileWith(content: string | Uint8Array, ending: string): string {
  const file = join(folder, `config${count++}.${ending}`);
  writeFileSync(file, content);
  return file;
}

async function load(content: string | Uint8Array, ending: string) {
  return loadConfig(fileWith(content, ending));
}

const place = (span: { start: { line: number; column: number } } | undefined) =>
  span && `${span.start.line}:${span.start.column}`;

describe("what is wrong with a file", () => {
  it.each([
    ["yaml", "a: 1\nb: [1, 2\n", "config/syntax", "3:1"],
    ["yaml", "a: 1\n\tb: 2\n", "config/syntax", "2:1"],
    ["yaml", "a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n", "config/duplicate-key", "5:3"],
    ["yaml", "", "config/empty", "1:1"],
    ["yaml", "# nothing yet\n", "config/empty", "1:1"],
    ["yaml", "~\n", "config/empty", "1:1"],
    ["yaml", "a: 1\n---\nb: 2\n", "config/yaml-feature", "3:1"],
    ["yaml", "a: &x\n  b: 1\nc:\n  <<: *x\n", "config/yaml-feature", "4:3"],
    ["yaml", "a:\n  010: 1\n", "config/yaml-feature", "2:3"],
    ["yaml", "a:\n  0x1F: 1\n", "config/yaml-feature", "2:3"],
    ["yaml", "a:\n  null: 1\n", "config/yaml-feature", "2:3"],
    ["yaml", "a: !secret x\n", "config/syntax", "1:4"],
    ["yaml", "a: *nowhere\n", "config/syntax", "1:5"],
    ["yaml", "? [a]\n: 1\n", "config/syntax", "1:1"],
    ["yaml", `${"- ".repeat(200)}x\n`, "config/too-large", "1:203"],
    ["json", '{"a": 1,}', "config/syntax", "1:9"],
    ["json", '{\n  "a": 1\n  "b": 2\n}', "config/syntax", "3:3"],
    ["json", '{"a": 1} x', "config/syntax", "1:10"],
    ["json", '{"a": 1 // one\n}', "config/syntax", "1:9"],
    ["json", "{'a': 1}", "config/syntax", "1:2"],
    ["json", "", "config/empty", "1:1"],
    ["json", '{\n "a": {"b": 1,\n "b": 2}}', "config/duplicate-key", "3:2"],
    ["json", "[".repeat(5000), "config/too-large", "1:101"],
    ["ts", "export default {\n  a: [1,,\n", "config/syntax", "3:1"],
    ["ts", "const a: number = 1;\nconst b = = 2;\n", "config/syntax", "2:11"],
    ["ts", "interface A { a: 1 }\n\nthrow new TypeError('kaputt');\n", "config/threw", "3:7"],
    ["ts", "import './gone.js';\nexport default {};\n", "config/threw", "1:1"],
    ["ts", "export default await Promise.reject(new Error('late'));\n", "config/threw", "1:37"],
    ["ts", "export const config = {};\n", "config/no-export", "1:1"],
    ["ts", "const config = {};\n", "config/no-export", "1:1"],
    ["ts", "export default () => ({});\n", "config/no-export", "1:1"],
    ["ts", "  \n", "config/empty", "1:1"],
    ["ts", "export default {\n  a: {\n    b: () => 1,\n  },\n};\n", "config/not-plain", "3:8"],
    ["ts", "export default {\n  a: new Date(),\n};\n", "config/not-plain", "2:6"],
    ["ts", "export default { a: [1, , 2] };\n", "config/not-plain", "1:24"],
    [
      "ts",
      "const a: Record<string, unknown> = {};\na.b = { a };\nexport default a;\n",
      "config/not-plain",
      "1:36",
    ],
    ["mjs", "export default { a: Symbol('x') };\n", "config/not-plain", "1:21"],
  ])("%s %j: %s at %s", async (ending, content, code, at) => {
    const { diagnostics, readable, locate } = await load(content, ending);
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
    expect(place(diagnostics[0]?.span ?? locate(diagnostics[0]?.path ?? []))).toBe(at);
    expect(readable).toBe(true);
  });

  it("shows all keys that stand twice, and where they stood first", async () => {
    const { diagnostics, input } = await load("a: 1\nb: {c: 1, c: 2}\na: 2\n", "yaml");
    expect(
      diagnostics.map(({ span, related }) => [place(span), place(related?.[0]?.span)]),
    ).toEqual([
      ["2:11", "2:5"],
      ["3:1", "1:1"],
    ]);
    expect(input).toBeDefined();
  });
});

describe("what is too large", () => {
  const aliases = (count: number) =>
    `a: &a x\nb: [${Array.from({ length: count }, () => "*a").join(", ")}]\n`;
  const doubling = (levels: number) =>
    [
      "a0: &a0 [x]",
      ...Array.from({ length: levels }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
    ].join("\n");
  const nested = (levels: number, end = "") => `${"[".repeat(levels)}${end}${"]".repeat(levels)}`;
  const list = (count: number) => `[${"1,".repeat(count - 2)}1]`;
  const letters = (count: number) => "x".repeat(count);
  const manyLines = "a: 1\n".repeat(400_000);

  it.each(["yaml", "json"])("finds places as deep as a file of %s may nest", async (format) => {
    const { locate, diagnostics } = await load(nested(100), format);
    expect(diagnostics).toEqual([]);
    expect(locate(Array.from({ length: 99 }, () => 0))?.start.column).toBe(100);
  });

  it.each([
    ["aliases", "yaml", aliases(100), aliases(101), "more than 100 aliases"],
    ["values by aliases", "yaml", doubling(15), doubling(17), "more than 250,000 values"],
    ["values by very many aliases", "yaml", doubling(15), doubling(50), "250,000 values"],
    ["levels", "yaml", nested(100), nested(101), "more than 100 levels"],
    [
      "levels by aliases",
      "yaml",
      `a: &a ${nested(60)}\nb: ${nested(39, "*a")}\n`,
      `a: &a ${nested(60)}\nb: ${nested(40, "*a")}\n`,
      "more than 100 levels",
    ],
    ["levels", "json", nested(100), nested(101), "more than 100 levels"],
    ["values", "json", list(250_000), list(250_001), "more than 250,000 values"],
    ["values", "yaml", list(250_000), list(250_001), "more than 250,000 values"],
    ["lines", "yaml", "a: 1\n", manyLines, "more than 250,000 values"],
    ["text", "yaml", `a: ${letters(2 ** 20)}`, `a: ${letters(2 ** 20 + 1)}`, "1,048,576 char"],
    ["key", "yaml", `? ${letters(2 ** 20)}\n: 1`, `? ${letters(2 ** 20 + 1)}\n: 1`, "1,048,576"],
    ["text", "json", `["${letters(2 ** 20 - 2)}"]`, `["${letters(2 ** 20 + 2)}"]`, "1,048,576"],
    ["text that does not end", "json", '["x"]', `["${letters(2 ** 20 + 2)}`, "1,048,576"],
    [
      "values",
      "mjs",
      "export default Array(249_999).fill(1);",
      "export default Array(250_000).fill(1);",
      "more than 250,000 values",
    ],
    [
      "values by sharing",
      "mjs",
      "let a = []; for (let i = 0; i < 15; i++) a = [a, a]; export default a;",
      "let a = []; for (let i = 0; i < 60; i++) a = [a, a]; export default a;",
      "more than 250,000 values",
    ],
    [
      "text",
      "mjs",
      "export default { a: 'x'.repeat(2 ** 20) };",
      "export default { a: 'x'.repeat(2 ** 20 + 1) };",
      "1,048,576 characters",
    ],
  ])("%s in %s", async (_, ending, allowed, excessive, words) => {
    const codes = (await load(allowed, ending)).diagnostics.map(({ code }) => code);
    expect(codes).toEqual([]);
    const { diagnostics, input } = await load(excessive, ending);
    expect(diagnostics).toMatchObject([{ severity: "error" }]);
    expect(diagnostics[0]?.message).toContain(words);
    expect(input).toBeUndefined();
  });

  it("a value that contains itself", async () => {
    for (const text of ["a: &a [*a]\n", "&a {b: {c: *a}}\n"]) {
      const { diagnostics, input } = await load(text, "yaml");
      expect(diagnostics).toMatchObject([{ severity: "error" }]);
      expect(diagnostics[0]?.message).toContain("contains itself");
      expect(input).toBeUndefined();
    }
  });

  it("standard input", async () => {
    const { diagnostics, readable } = await loadText(" ".repeat(2 ** 25 + 1), { file: "stdin" });
    expect(diagnostics).toMatchObject([{ code: "config/unreadable" }]);
    expect(diagnostics[0]?.message).toContain("larger than 32 MiB");
    expect(readable).toBe(false);
  });
});

describe("where no code is to run", () => {
  it.each(["ts", "mts", "js", "mjs"])("%s is refused and not run", async (ending) => {
    const mark = join(folder, `ran-${ending}`);
    const code = `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(mark)}, "");\nexport default {};\n`;
    const file = fileWith(code, ending);
    const { diagnostics, readable } = await loadConfig(file, { runCode: false });
    expect(diagnostics).toMatchObject([{ code: "config/code", severity: "error" }]);
    expect(readable).toBe(false);
    expect(existsSync(mark)).toBe(false);
    await loadConfig(file);
    expect(existsSync(mark)).toBe(true);
  });

  it.each([
    ["yaml", "a: 1\n"],
    ["json", '{"a": 1}'],
  ])("%s is read", async (ending, content) => {
    const { input } = await loadConfig(fileWith(content, ending), { runCode: false });
    expect(input).toEqual({ a: 1 });
  });
});

describe("what cannot be read", () => {
  it.each([
    ["a file that is not there", () => join(folder, "gone.yaml"), "no such file"],
    [
      "a directory",
      () => {
        mkdirSync(join(folder, "dir.yaml"), { recursive: true });
        return join(folder, "dir.yaml");
      },
      "is a directory",
    ],
    ["a device", () => "/dev/null.json", "no such file"],
    ["another ending", () => fileWith("a: 1", "toml"), "do not know the ending"],
    ["Latin-1", () => fileWith(Uint8Array.of(0x61, 0x3a, 0x20, 0xe4), "yaml"), "not UTF-8"],
    ["UTF-16", () => fileWith(Buffer.from("\ufeffa: 1", "utf16le"), "yaml"), "not UTF-8"],
    [
      "33 MiB",
      () => fileWith(new Uint8Array(33 * 2 ** 20).fill(0x20), "yaml"),
      "larger than 32 MiB",
    ],
  ])("%s", async (_, file, words) => {
    const { diagnostics, readable, input } = await loadConfig(file());
    expect(diagnostics).toMatchObject([{ code: "config/unreadable", severity: "error" }]);
    expect(diagnostics[0]?.message).toContain(words);
    expect(readable).toBe(false);
    expect(input).toBeUndefined();
  });
});

describe("what is read", () => {
  it.each([
    ["yaml", "a: {b: [1, x]}\n"],
    ["yml", "\ufeffa:\n  b:\n    - 1\n    - x\n"],
    ["json", '{"a": {"b": [1, "x"]}}'],
    ["json", '\ufeff{"a": {"b": [1, "x"]}}\r\n'],
    ["ts", "const b: (number | string)[] = [1, 'x'];\nexport default { a: { b } };\n"],
    ["ts", "export default Promise.resolve({ a: { b: [1, 'x'] } });\n"],
    [
      "mts",
      "import { readFileSync } from 'node:fs';\nvoid readFileSync;\nexport default { a: { b: [1, 'x'] } } as const;\n",
    ],
    ["js", "export default { a: { b: [1, 'x'] } };\n"],
    ["mjs", "export default { a: { b: [1, 'x'] } };\n"],
  ])("%s %j", async (ending, content) => {
    const { input, diagnostics } = await load(content, ending);
    expect(diagnostics).toEqual([]);
    expect(input).toEqual({ a: { b: [1, "x"] } });
  });

  it("imports nixgen's own packages from a folder where nothing is installed", async () => {
    const { input, diagnostics } = await load(
      'import { defineConfig, toFrontend } from "@nixgen/schema";\nimport { generate } from "nixgen";\nvoid generate;\nexport default defineConfig({ rules: { [toFrontend("x").frontend]: "off" } });\n',
      "ts",
    );
    expect(diagnostics).toEqual([]);
    expect(input).toEqual({ rules: { x: "off" } });
  });

  it("keeps `__proto__` and `constructor` keys of their own", async () => {
    for (const [ending, content] of [
      ["yaml", "__proto__: {x: 1}\nconstructor: 2\n"],
      ["json", '{"__proto__": {"x": 1}, "constructor": 2}'],
    ] as const) {
      const { input } = await load(content, ending);
      expect(Object.keys(input as object)).toEqual(["__proto__", "constructor"]);
      expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
      expect(Object.prototype).not.toHaveProperty("x");
    }
  });

  it("YAML's numbers and words as names", async () => {
    const { input, diagnostics } = await load("8000: a\non: b\ntrue: c\n1e3x: d\n", "yaml");
    expect(diagnostics).toEqual([]);
    expect(input).toEqual({ 8000: "a", on: "b", true: "c", "1e3x": "d" });
  });

  it.each([
    ['{"a": 1}', "json"],
    ["{a: 1}", "yaml"],
    ["a: 1\n", "yaml"],
  ])("standard input %j as %s", async (text, format) => {
    expect(await loadText(text, { file: "standard input" })).toMatchObject({
      input: { a: 1 },
      format,
    });
  });
});

describe("where a value stands", () => {
  const yaml = `# comment
list:
  - one
  - {two: 2, three: 'three'}
  -
    four: 4
"quoted key": &x
  deep: |
    text
alias: *x
empty:
`;
  const json = '{\n  "list": ["one", {"two": 2}],\n  "quoted key": {"deep": "x"}\n}\n';
  const ts = `import { defineConfig } from "@nixgen/schema";
const base = { deep: "x" };
const port = 8080;
const rest = { fromRest: { x: 1 }, port };

export default defineConfig({
  list: ["one", { two: 2 }],
  "quoted key": base,
  ...rest,
  ["com" + "puted"]: 1,
  ["plain"]: { a: 1 },
  called: String(1),
} as never);
`;

  const texts: Readonly<Record<string, string>> = { yaml, json, ts };

  it.each<[string, Path, string]>([
    ["yaml", ["list"], "2:1"],
    ["yaml", ["list", 0], "3:5"],
    ["yaml", ["list", 1], "4:5"],
    ["yaml", ["list", 1, "two"], "4:11"],
    ["yaml", ["list", 1, "three"], "4:21"],
    ["yaml", ["list", 2], "6:5"],
    ["yaml", ["list", 2, "four"], "6:11"],
    ["yaml", ["quoted key"], "7:1"],
    ["yaml", ["quoted key", "deep"], "9:1"],
    ["yaml", ["alias", "deep"], "9:1"],
    ["yaml", ["empty"], "11:1"],
    ["yaml", ["quoted key", "missing"], "7:1"],
    ["yaml", ["missing", "below"], "2:1"],
    ["json", ["list"], "2:3"],
    ["json", ["list", 0], "2:12"],
    ["json", ["list", 1, "two"], "2:27"],
    ["json", ["quoted key", "deep"], "3:26"],
    ["json", ["quoted key", "missing"], "3:3"],
    ["json", [], "1:1"],
    ["ts", ["list"], "7:3"],
    ["ts", ["list", 0], "7:10"],
    ["ts", ["list", 1, "two"], "7:24"],
    ["ts", ["quoted key"], "8:3"],
    ["ts", ["quoted key", "deep"], "2:22"],
    ["ts", ["fromRest", "x"], "4:31"],
    ["ts", ["port"], "3:14"],
    ["ts", ["plain", "a"], "11:19"],
    ["ts", ["called"], "12:11"],
    ["ts", ["called", "below"], "12:11"],
    ["ts", ["missing"], "6:29"],
  ])("%s: %j at %s", async (ending, path, at) => {
    const { locate } = await load(texts[ending] ?? "", ending);
    expect(place(locate(path))).toBe(at);
  });

  it("ends where the value ends", async () => {
    const { locate } = await load("a: 'b c'\nd: [e, f g]\n", "yaml");
    const text = "a: 'b c'\nd: [e, f g]\n";
    const shown = (path: Path) => text.slice(locate(path)?.start.offset, locate(path)?.end.offset);
    expect([shown(["a"]), shown(["d"]), shown(["d", 1])]).toEqual(["'b c'", "d", "f g"]);
  });
});

describe("the config of a directory", () => {
  it("is found, missed, or ambiguous", async () => {
    const directory = mkdtempSync(join(folder, "find-"));
    expect(findConfig(directory)).toMatchObject({ kind: "none" });
    writeFileSync(join(directory, "nixgen.config.yml"), "");
    expect(findConfig(directory)).toEqual({ kind: "found", file: "nixgen.config.yml" });
    writeFileSync(join(directory, "nixgen.config.ts"), "");
    expect(findConfig(directory)).toEqual({
      kind: "several",
      files: ["nixgen.config.ts", "nixgen.config.yml"],
    });
  });
});
