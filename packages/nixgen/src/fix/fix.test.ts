import type { Diagnostic, Edit } from "@nixgen/schema";
import { describe, expect, it } from "vitest";
import type { ConfigFormat } from "../load/loaded-config.js";
import { readYaml } from "../load/read-yaml.js";
import { applyFixes } from "./apply-fixes.js";

function finding(...edits: Edit[]): Diagnostic {
  const path = edits[0]?.path ?? [];
  return { code: "a/b", severity: "error", path, message: "", fix: { title: "", edits } };
}

const set = (path: Edit["path"], value: Extract<Edit, { kind: "set" }>["value"]) =>
  finding({ kind: "set", path, value });
const remove = (...path: Edit["path"]) => finding({ kind: "remove", path });

async function fixed(format: ConfigFormat, text: string, ...findings: Diagnostic[]) {
  const input = format === "json" ? JSON.parse(text) : readYaml(text, "").input;
  return applyFixes({ format, text, input }, findings);
}

describe("YAML", () => {
  it.each<[string, string, Diagnostic, string]>([
    ["a scalar", 'a:\n  b: "x" # why\n', set(["a", "b"], "y:1"), 'a:\n  b: "y:1" # why\n'],
    ["a list's item", "a: [x, 'y'] # z\n", set(["a", 1], "w"), "a: [x, w] # z\n"],
    [
      "an item on its own line",
      "a:\n  - x # 1\n  - y # 2\n",
      set(["a", 0], "w"),
      "a:\n  - w # 1\n  - y # 2\n",
    ],
    [
      "a new key",
      "# top\na:\n  # first\n  b: 1\n\nc: 2\n",
      set(["a", "d"], "tcp"),
      "# top\na:\n  # first\n  d: tcp\n  b: 1\n\nc: 2\n",
    ],
    [
      "a new key between braces",
      "a: { b: 1 } # x\n",
      set(["a", "c"], true),
      "a: { c: true, b: 1 } # x\n",
    ],
    ["a new key in nothing", "a: {}\n", set(["a", "c"], [1, "x y"]), 'a: {c: [1, "x y"]}\n'],
    [
      "nested new keys",
      "a:\n  b: 1\n",
      set(["a", "x", "y"], "l1\nl2\n"),
      "a:\n  x:\n    y: |\n      l1\n      l2\n  b: 1\n",
    ],
    [
      "a block of lines",
      "a:\n  b: |\n    x\n    y\n  c: 1\n",
      set(["a", "b"], "x\nz\n"),
      "a:\n  b: |\n    x\n    z\n  c: 1\n",
    ],
    ["an entry", "a:\n  b: 1 # gone\n  c: 2 # stays\n", remove("a", "b"), "a:\n  c: 2 # stays\n"],
    ["the last entry", "a:\n  b: 1\n  c: 2", remove("a", "c"), "a:\n  b: 1\n"],
    [
      "an entry of several lines",
      "a:\n  b:\n    - 1\n    - 2\n  c: 2\n",
      remove("a", "b"),
      "a:\n  c: 2\n",
    ],
    ["the only entry", "a:\n  b: 1\nc: 2\n", remove("a", "b"), "a:\n  {}\nc: 2\n"],
    [
      "an entry between braces",
      "a: { b: 1, c: 2, d: 3 }\n",
      remove("a", "c"),
      "a: { b: 1, d: 3 }\n",
    ],
    ["the last between braces", "a: { b: 1, c: 2 }\n", remove("a", "c"), "a: { b: 1 }\n"],
    ["the first key of an item", "- a: 1\n  b: 2\n", remove(0, "a"), "- b: 2\n"],
    ["a key of an item", "- a: 1\n", set([0, "b"], 2), "- b: 2\n  a: 1\n"],
    ["Windows' line ends", "a:\r\n  b: 1\r\n  c: 2\r\n", remove("a", "b"), "a:\r\n  c: 2\r\n"],
  ])("changes %s and nothing else", async (_, text, diagnostic, expected) => {
    expect(await fixed("yaml", text, diagnostic)).toMatchObject({
      text: expected,
      mended: [diagnostic],
      left: [],
    });
  });

  it("leaves alone what an alias shares", async () => {
    const text = "a: &x { b: 1 }\nc: *x\n";
    const diagnostic = set(["c", "b"], 2);
    expect(await fixed("yaml", text, diagnostic)).toEqual({ text, mended: [], left: [diagnostic] });
    const shared = set(["a", "b"], 2);
    expect(await fixed("yaml", text, shared)).toEqual({ text, mended: [], left: [shared] });
  });
});

describe("JSON", () => {
  it.each<[string, string, Diagnostic, string]>([
    ["a value", '{ "a": [1,  2] }\n', set(["a", 1], 3), '{ "a": [1,  3] }\n'],
    [
      "a new key",
      '{\n    "a": {\n        "b": 1\n    }\n}\n',
      set(["a", "c"], "x"),
      '{\n    "a": {\n        "b": 1,\n        "c": "x"\n    }\n}\n',
    ],
    ["an entry", '{\n  "a": 1,\n  "b": 2\n}', remove("b"), '{\n  "a": 1\n}'],
  ])("changes %s and nothing else", async (_, text, diagnostic, expected) => {
    expect((await fixed("json", text, diagnostic)).text).toBe(expected);
  });
});

describe("TypeScript", () => {
  const typescript = (text: string, ...findings: Diagnostic[]) =>
    applyFixes({ format: "typescript", text, input: undefined }, findings);

  it.each<[string, string, Diagnostic, string]>([
    [
      "a literal",
      'export default defineConfig({ a: { b: "x" /* why */ } });\n',
      set(["a", "b"], "y"),
      'export default defineConfig({ a: { b: "y" /* why */ } });\n',
    ],
    [
      "an item",
      'export default { a: ["x", "y"] };\n',
      set(["a", 1], "z"),
      'export default { a: ["x", "z"] };\n',
    ],
    [
      "a new key on a line",
      "export default { a: { b: 1 } };\n",
      set(["a", "c"], true),
      "export default { a: { c: true, b: 1 } };\n",
    ],
    [
      "a new key on lines",
      "export default {\n  a: {\n    // first\n    b: 1,\n  },\n};\n",
      set(["a", "c", "d-e"], ["x"]),
      'export default {\n  a: {\n    c: { "d-e": ["x"] },\n    // first\n    b: 1,\n  },\n};\n',
    ],
    [
      "an entry",
      "export default {\n  a: 1, // gone\n  b: 2, // stays\n};\n",
      remove("a"),
      "export default {\n  b: 2, // stays\n};\n",
    ],
    [
      "a value in a constant of the file",
      "const app = { a: 1 };\nexport default { app };\n",
      set(["app", "a"], 2),
      "const app = { a: 2 };\nexport default { app };\n",
    ],
  ])("changes %s and nothing else", async (_, text, diagnostic, expected) => {
    expect(await typescript(text, diagnostic)).toEqual({
      text: expected,
      mended: [diagnostic],
      left: [],
    });
  });

  it.each([
    [
      "a computed value",
      "const port = 80;\nexport default { a: { b: port + 1 } };\n",
      set(["a", "b"], 2),
    ],
    [
      "what a spread may hold",
      'import { x } from "./x.js";\nexport default { a: { ...x } };\n',
      set(["a", "b"], 2),
    ],
    ["a function's result", "export default make();\n", set(["a"], 2)],
  ])("leaves %s alone", async (_, text, diagnostic) => {
    expect(await typescript(text, diagnostic)).toEqual({ text, mended: [], left: [diagnostic] });
  });
});

it("applies all edits of a fix or none, equal ones once, and of a contradiction the first", async () => {
  const both = finding(
    { kind: "set", path: ["a"], value: 1 },
    { kind: "set", path: ["c", "b"], value: 1 },
  );
  const again = set(["a"], 3);
  const first = set(["a"], 2);
  const text = "a: 0\nb: &x { b: 0 }\nc: *x\n";
  expect(await fixed("yaml", text, both, first, set(["a"], 2), again)).toEqual({
    text: "a: 2\nb: &x { b: 0 }\nc: *x\n",
    mended: [first, first],
    left: [both, again],
  });
});

it("leaves what somebody puts up with", async () => {
  const suppressed = { ...set(["a"], 1), suppressed: { reason: "so be it" } };
  expect(await fixed("yaml", "a: 0\n", suppressed)).toEqual({
    text: "a: 0\n",
    mended: [],
    left: [],
  });
});
