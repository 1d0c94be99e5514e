import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { loadConfig } from "./load-config.js";

let root = "";
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "nixgen-run-")));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

type Files = Readonly<Record<string, string>>;

/** Whether Babel was needed: by jiti, which has it transform what needs it. */
type Loader = "own" | "jiti";

/** Loads a config, the first of the files, with an empty cache and again with what is in it then. */
async function loadTwice(files: Files) {
  const directory = mkdtempSync(join(root, "config-"));
  const home = mkdtempSync(join(root, "home-"));
  vi.stubEnv("HOME", home);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content.replace("DIRECTORY", directory));
  }
  const [entry = ""] = Object.keys(files);
  const load = () => loadConfig(entry, { directory });
  const { input, diagnostics } = await load();
  const again = await load();
  const cache = join(home, ".cache", "nixgen");
  const loader: Loader = readdirSync(cache).some((name) => name.startsWith("jiti-"))
    ? "jiti"
    : "own";
  expect({ input: again.input, diagnostics: again.diagnostics }).toEqual({ input, diagnostics });
  return { input, diagnostics, loader, cache };
}

const npm: Files = {
  "node_modules/cjs/package.json": '{"name":"cjs","main":"i.js"}',
  "node_modules/cjs/i.js": "exports.a = 'cjs'; exports.default = 2;",
  "node_modules/esm/package.json":
    '{"name":"esm","type":"module","exports":{"import":"./i.js","require":"./r.cjs"}}',
  "node_modules/esm/i.js": "export const a = 'esm'; export default 'd';",
  "node_modules/esm/r.cjs": "exports.a = 'wrong';",
  ...Object.fromEntries(
    ["one", "two", "counter"].flatMap((name) => [
      [
        `node_modules/${name}/package.json`,
        `{"name":"${name}","type":"module","exports":"./i.ts"}`,
      ],
      [
        `node_modules/${name}/i.ts`,
        name === "counter"
          ? "let count: number = 0;\nexport const inc = (): number => ++count;\n"
          : "import { inc } from 'counter';\nexport const n: number = inc();\n",
      ],
    ]),
  ),
};
const schema = 'import { defineConfig, toFrontend } from "@nixgen/schema";\n';

describe("what a config may be written in", () => {
  it.each<[string, Loader, unknown, Files]>([
    [
      "types of all kinds",
      "own",
      { n: 2, z: 5, s: { q: 1 }, d: "x", m: 1, f: 3 },
      {
        "a.ts": `import type { X } from "./gone.js";
import { type Y, z, W } from "./t";
type T = { a: number };
interface I<A extends string = string> extends T { b?: A }
const a: I = { a: 1 }
interface J {}
(function (x?: number, ...r: string[]): void {})()
const f = <A extends object,>(v: A): A => v;
function g<
  T,
>(x: unknown): x is T { return true }
function o(a: string): string
function o(a: number): number
function o(a: any): any { return a }
let d!: string;
d = "x" as const;
const s = { q: 1 } satisfies Record<string, number>;
declare const q: number
declare global { interface Window { a: 1 } }
declare enum Ambient { A }
export type { T };
export interface K { w: W }
export declare const declared: number;
abstract: for (const x of [1] as number[]) { type Q = typeof x; break abstract }
class C<T> extends Map<string, T> { #p = 3; y: number = 1; get v(): number { return this.#p } }
const n = f(a)!.a + (d as string).length;
export default {
  n, z, s, d, m: new Map<string, number>([["a", 1]]).get("a")!, f: o(new C<J>().v) as number };
`,
        "t.ts": "export type Y = 1; export interface W {}\nexport const z: number = 5;\n",
      },
    ],
    [
      "enums of literals",
      "own",
      { a: 0, b: 5, c: 6, r: "B", d: "x", f: -1, g: "x", h: 3 },
      {
        "a.ts": `enum E { A, B = 5, C, "d-e" = "x", F = -1 }
export enum G { X = "x" }
const enum H { Y = 3 }
export default { a: E.A, b: E.B, c: E.C, r: E[5], d: E["d-e"], f: E.F, g: G.X, h: H.Y };
`,
      },
    ],
    [
      "enums that are computed",
      "jiti",
      { 4: "A", 5: "B", A: 4, B: 5 },
      { "a.ts": "enum E { A = 1 << 2, B = A | 1 }\nexport default { ...E };\n" },
    ],
    [
      "enums in two parts",
      "jiti",
      { 0: "A", 1: "B", A: 0, B: 1 },
      { "a.ts": "enum E { A }\nenum E { B = 1 }\nexport default { ...E };\n" },
    ],
    [
      "enums in functions",
      "jiti",
      { a: 7 },
      { "a.ts": "const f = () => { enum E { A = 7 } return E.A };\nexport default { a: f() };\n" },
    ],
    [
      "namespaces",
      "jiti",
      { a: 1 },
      { "a.ts": "namespace N { export const x = 1; }\nexport default { a: N.x };\n" },
    ],
    [
      "parameters that are properties",
      "jiti",
      { a: 3 },
      {
        "a.ts":
          "class P { constructor(readonly x: number) {} }\nexport default { a: new P(3).x };\n",
      },
    ],
    [
      "properties that are only declared",
      "jiti",
      { keys: ["y", "z"] },
      {
        "a.ts":
          "class P { private y = 1; z?: string }\nexport default { keys: Object.keys(new P()) };\n",
      },
    ],
    [
      "decorators",
      "jiti",
      { a: 3 },
      {
        "a.ts":
          "function d(t: any, ..._: any[]) { t.q = 3 }\n@d class P {}\nexport default { a: (P as any).q };\n",
      },
    ],
    [
      "import equals",
      "jiti",
      { a: "function" },
      {
        "a.ts": 'import fs = require("node:fs");\nexport default { a: typeof fs.readFileSync };\n',
      },
    ],
    [
      "angle brackets",
      "jiti",
      { a: 1 },
      { "a.ts": "const f = () => <any>{ a: 1 };\nexport default f();\n" },
    ],
    [
      "operands that a type keeps apart",
      "jiti",
      { a: 9 },
      { "a.ts": "const x = 1;\nexport default { a: x + 2 as number * 3 };\n" },
    ],
    [
      "a return type of several lines",
      "jiti",
      { x: 1 },
      {
        "a.ts": "const f = (a: number): {\n  x: number;\n} => ({ x: a });\nexport default f(1);\n",
      },
    ],
    [
      "lines without semicolons",
      "own",
      { n: 6, x: 0, y: 1 },
      {
        "a.ts": `let n = 0
const x = n as number
(function () { n = 5 })()
let y = 1
class C { a = 1 as number
  ["b"]() {}
}
type Q = 1
;[n] = [n + 1]
const config = { n, x, y } as const
export default config as { n: number }
(function () {})
`,
      },
    ],
    [
      "unusual names and lines",
      "own",
      { a: 6, b: 1, ä: "ö", u: "string" },
      {
        "a.ts": `#!/usr/bin/env node
const _ = 1, _0 = 2, $ = 3;
const \\u0061b = 1;
const ä: string = "ö";
export /* what */
default
// the config
{ a: _ + _0 + $, b: ab, ä, u: typeof import.meta.url };
`,
      },
    ],
    [
      "an escape in a typed name",
      "jiti",
      { a: 1 },
      {
        "a.ts": "const \\u0061: number = 1;\nexport default { a };\n",
      },
    ],
    [
      "what only scripts take for comments",
      "jiti",
      { a: 1 },
      { "a.ts": "let a = 1, b = 2;\nif (a<!--b) a = 9;\nexport default { a };\n" },
    ],
    ["CommonJS in TypeScript", "jiti", { a: 1 }, { "a.ts": "exports.default = { a: 1 };\n" }],
    [
      "CommonJS",
      "own",
      { a: 1 },
      { "a.js": 'module.exports = { a: require("./b.json").a };\n', "b.json": '{"a":1}' },
    ],
    [
      "require in a module",
      "jiti",
      { a: 1, b: 3 },
      {
        "a.ts": 'export default { a: require("./x.json").a, b: require("./b").b };\n',
        "x.json": '{"a":1}',
        "b.ts": "export const b: number = 3;",
      },
    ],
    ["eval", "jiti", { a: 4 }, { "a.ts": 'const s = 4;\nexport default { a: eval("s") };\n' }],
    [
      "JavaScript",
      "own",
      { a: 1 },
      { "a.js": `${schema}export default defineConfig({ a: 1 });\n` },
    ],
    [
      "JavaScript of a module package",
      "own",
      { a: 1 },
      {
        "a.js": `${schema}export default defineConfig({ a: 1 });\n`,
        "package.json": '{"type":"module"}',
      },
    ],
    [
      "strict code",
      "own",
      { a: true, b: "undefined" },
      {
        "a.ts":
          "function f() { return this === undefined }\nexport default { a: f(), b: typeof this };\n",
      },
    ],
    [
      "await and promises",
      "own",
      { x: 3 },
      { "a.mts": "const x = await Promise.resolve(3);\nexport default Promise.resolve({ x });\n" },
    ],
    [
      "its own place",
      "own",
      { u: "/a.ts", d: true, f: true, h: true },
      {
        "a.ts": `const { url, filename, dirname } = { url: import.meta.url, filename: import.meta.filename, dirname: import.meta.dirname };
export default { u: url.slice(-5), d: dirname === __dirname, f: filename === __filename, h: filename === dirname + "/a.ts" };
`,
      },
    ],
    [
      "names of its own for its place",
      "own",
      { a: true },
      {
        "a.ts": `import { fileURLToPath as __dirname } from "node:url";
const __filename = __dirname(import.meta.url);
export default { a: __filename.endsWith("/a.ts") };
`,
      },
    ],
    [
      "more of its place",
      "jiti",
      { a: "string", b: true },
      {
        "a.ts":
          'export default { a: typeof import.meta.resolve("./a.ts"), b: import.meta.env.HOME !== undefined };\n',
      },
    ],
  ])("%s, by loader %s", async (_, loader, expected, files) => {
    const loaded = await loadTwice(files);
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.input).toEqual(expected);
    expect(loaded.loader).toBe(loader);
  });
});

describe("what a config may import", () => {
  it.each<[string, Loader, unknown, Files]>([
    [
      "files by every kind of name",
      "own",
      { a: 1, b: 2, c: 3, d: 4, e: { f: 5 }, f: 5, g: "js", h: 1 },
      {
        "a.ts": `import { a } from "./x/a";
import { b } from "./x/b.js";
import { c } from "./x/../x/c.mjs";
import { d } from "./x/d.ts";
import e, { f } from "./x/e.json" with { type: "json" };
import { g } from "./x/g";
import { a as h } from "DIRECTORY/x/a";
export default { a, b, c, d, e, f, g, h };
`,
        "x/a.ts": "export const a: number = 1;",
        "x/b.ts": "export const b: number = 2;",
        "x/c.mts": "export const c: number = 3;",
        "x/d.ts": "export const d: number = 4;",
        "x/e.json": '\ufeff{"f": 5}',
        "x/g.js": "export const g = 'js';",
        "x/g.ts": "export const g = 'ts';",
      },
    ],
    ...[
      ["./x", "x/index.ts"],
      ["./x.cjs", "x.cts"],
      ["./x.ts?query", "x.ts"],
      [".", "index.ts"],
      ["./x%20y", "x y.ts"],
      ["./x", "x.cts"],
    ].map(([specifier = "", file = ""]): [string, Loader, unknown, Files] => [
      `${file} as ${specifier}`,
      "jiti",
      { v: 1 },
      {
        "a.ts": `import { v } from "${specifier}";\nexport default { v };\n`,
        [file]: "export const v: number = 1;",
      },
    ]),
    [
      "one file by its name and by its address",
      "jiti",
      { same: true },
      {
        "a.ts":
          'import { s } from "./s";\nimport { s as t } from "file://DIRECTORY/s.ts";\nexport default { same: s === t };\n',
        "s.ts": "export const s: object = {};",
      },
    ],
    [
      "a name that is an address",
      "jiti",
      { v: "right" },
      {
        "a.ts": 'import { v } from "./x%20y";\nexport default { v };\n',
        "x y.ts": "export const v: string = 'right';",
        "x%20y.ts": "export const v: string = 'wrong';",
      },
    ],
    [
      "a list of a JSON file, and one with a default",
      "own",
      { list: [1], d: "z" },
      {
        "a.ts":
          'import list from "./l.json";\nimport d from "./d.json";\nexport default { list, d };\n',
        "l.json": "[1]",
        "d.json": '{"default": "z"}',
      },
    ],
    [
      "Node's modules",
      "own",
      { a: true, p: "a/b", e: "function", d: true, k: true },
      {
        "a.ts": `import fs, { readFileSync } from "node:fs";
import * as path from "path";
import { EventEmitter } from "events";
const { sep } = await import("node:path");
export default { a: fs.readFileSync === readFileSync, p: path.join("a", "b"), e: typeof EventEmitter, d: sep === path.default.sep, k: Object.keys(path).includes("join") };
`,
      },
    ],
    [
      "npm's packages",
      "own",
      { a: "cjs", d: { a: "cjs", default: 2 }, b: "esm", e: "d", k: ["a", "default"] },
      {
        "a.ts":
          'import d, { a } from "cjs";\nimport e, { a as b } from "esm";\nimport * as k from "esm";\nexport default { a, d: { ...d }, b, e, k: Object.keys(k).sort() };\n',
        ...npm,
      },
    ],
    [
      "npm's packages in TypeScript, once each",
      "jiti",
      { one: 1, two: 2, later: 2, own: "sub" },
      {
        "a.ts": `import { n as one } from "one";
import { n as two } from "./b";
import { own } from "./sub/c";
export default { one, two, later: (await import("two")).n, own };
`,
        "b.ts": 'export { n } from "two";\n',
        "sub/c.ts": 'export { own } from "own";\n',
        "sub/node_modules/own/package.json": '{"name":"own","main":"i.js"}',
        "sub/node_modules/own/i.js": "exports.own = 'sub';",
        ...npm,
      },
    ],
    [
      "types only, of what is not there",
      "own",
      { x: 1, y: 1 },
      {
        "a.ts":
          'import { A } from "missing";\nimport B from "./missing";\nconst x: A | B = 1;\nexport default { x, y: { A: 1 }.A };\n',
      },
    ],
    [
      "values that are not used, in JavaScript",
      "own",
      { y: 7 },
      {
        "a.mjs": 'import { T } from "./b.mjs";\nexport default { y: globalThis.ran };\n',
        "b.mjs": "globalThis.ran = 7;\nexport const T = 1;\n",
      },
    ],
    [
      "what is imported below its use",
      "own",
      { x: 2 },
      {
        "a.ts":
          'const x = b + f();\nimport { b } from "./b";\nexport default { x };\nfunction f() { return 1 }\n',
        "b.ts": "export const b = 1;",
      },
    ],
    [
      "what is exported in every way",
      "own",
      {
        d: "dd",
        k: ["E", "a-b", "default", "g", "inner", "p", "q", "x"],
        y: 1,
        z: "dd",
        ab: 9,
        n: 1,
      },
      {
        "a.ts": `import d, * as ns from "./b";
import { x as y, default as z, "a-b" as ab } from "./b";
export default { d, k: Object.keys(ns).sort(), y, z, ab, n: ns.inner.q };
`,
        "b.ts": `export * from "./c";
export * as inner from "./c";
export { q as x, default, type Only } from "./c";
export type { Only as Other } from "./c";
export type * from "./c";
const l = 9;
type Local = 1;
interface Merged {}
export { l as "a-b", type Local as L2, Local, Merged };
export const { p }: { p: number } = { p: 1 };
export function g(): void {}
export enum E { A }
`,
        "c.ts": 'export const q = 1;\nexport type Only = 1;\nexport default "dd";\n',
      },
    ],
    [
      "patterns",
      "own",
      { a: 1, b: 2, rest: { r: 0 }, c: 3, d: [4], e: 5 },
      {
        "a.ts": 'import * as all from "./b";\nexport default { ...all };\n',
        "c.ts": "export const b = 9;\nexport default 7;\n",
        "b.ts":
          "export * from './c';\nexport const { x: a, y: { b } = { b: 2 }, ...rest } = { x: 1, r: 0 } as any;\nexport const [c, ...d] = [3, 4], e = 5;\n",
      },
    ],
    [
      "functions without a name",
      "own",
      { x: 3 },
      {
        "a.ts": 'import f from "./b";\nexport default { x: f() };\n',
        "b.ts": "export default function () { return 3 }\n(1);\n",
      },
    ],
    [
      "one module by two ways",
      "own",
      { same: true, order: ["s", "x", "y"] },
      {
        "a.ts": `import { x } from "./x";
import { y } from "./y.js";
export default { same: x === y, order: x };
`,
        "x.ts": 'import { s } from "./s";\nawait null;\ns.push("x");\nexport const x = s;\n',
        "y.ts": 'export { s as y } from "./s.ts";\nimport { s } from "./s";\ns.push("y");\n',
        "s.ts": 'export const s: string[] = ["s"];',
      },
    ],
    [
      "later, what is there already",
      "own",
      { n: 2, r: 1 },
      {
        "a.ts": `import { inc } from "./s";
inc();
const { n } = await import("./d");
export default { n, r: inc.length + 1 };
`,
        "s.ts": "let c = 0;\nexport function inc() { return ++c }\n",
        "d.ts": 'import { inc } from "./s";\nexport const n = inc();\n',
      },
    ],
    [
      "later, by a computed name",
      "jiti",
      { c: 2 },
      {
        "a.ts": 'const n = "./c.ts";\nexport default { c: (await import(n)).c };\n',
        "c.ts": "export const c: number = 2;",
      },
    ],
    [
      "later, what is not there",
      "jiti",
      { r: 1 },
      {
        "a.ts": 'let r = 0;\ntry { await import("./b") } catch { r = 1 }\nexport default { r };\n',
      },
    ],
    [
      "modules in a circle",
      "jiti",
      { b: 4 },
      {
        "a.ts": 'import { b } from "./b";\nexport default { b: b() };\n',
        "b.ts": 'import { c } from "./c";\nexport function b() { return c() }\nexport const k = 4;',
        "c.ts": 'import { k } from "./b";\nexport function c() { return k }',
      },
    ],
    ...["export let c = 0;", "let c = 0; export { c };", "export let [c] = [0];"].flatMap((start) =>
      ["c++", "c += 1", "[c] = [c + 1]", "for (c of [c + 1]);"].map(
        (change): [string, Loader, unknown, Files] => [
          `what changes: ${start} ${change}`,
          "jiti",
          { c: 2 },
          {
            "a.ts": 'import { c, inc } from "./s";\ninc();\ninc();\nexport default { c };\n',
            "s.ts": `${start}\nexport function inc() { ${change} }\n`,
          },
        ],
      ),
    ),
    [
      "what cannot be changed",
      "jiti",
      { r: 1 },
      {
        "a.ts":
          'import { b } from "./b";\nlet r = 0;\ntry { (b as any) = 3 } catch { r = 1 }\nexport default { r };\n',
        "b.ts": "export const b = 1;",
      },
    ],
    [
      "nixgen's own packages",
      "own",
      { f: { frontend: "x", path: "/y" }, n: 1 },
      {
        "a.ts": `${schema}import { defineConfig as define, type ConfigInput } from "nixgen";
import type { Model } from "@nixgen/schema";
export default defineConfig({ f: toFrontend("x", "/y"), n: define({ n: 1 } as never).n } as never) as ConfigInput;
`,
      },
    ],
    [
      "all of nixgen's own packages",
      "own",
      { c: true, g: "function", s: true, d: "function", u: "undefined", n: { frontend: "x" } },
      {
        "a.ts": `import { compile, nope } from "@nixgen/schema";
import { generate, toFrontend } from "./b";
import * as schema from "@nixgen/schema";
export default { c: compile({}).ok, g: typeof generate, s: "catalogue" in schema && "toFrontend" in schema, d: typeof (await import("nixgen")).renderNix, u: typeof nope, n: toFrontend("x") };
`,
        "b.ts": 'export * from "@nixgen/schema";\nexport { generate } from "nixgen";\n',
      },
    ],
  ])("%s, by loader %s", async (_, loader, expected, files) => {
    const loaded = await loadTwice(files);
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.input).toEqual(expected);
    expect(loaded.loader).toBe(loader);
  });

  it("files beside a link to the config, and beside what a link leads to", async () => {
    const directory = mkdtempSync(join(root, "links-"));
    const files = {
      "real/a.ts": 'import { b } from "./b";\nimport { c } from "./l";\nexport default { b, c };\n',
      "real/b.ts": "export const b = 'real';",
      "b.ts": "export const b = 'link';",
      "real/l.ts": "export { b as c } from './b';",
    };
    mkdirSync(join(directory, "real"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
    symlinkSync("real/a.ts", join(directory, "a.ts"));
    symlinkSync("real/l.ts", join(directory, "l.ts"));
    const { input } = await loadConfig("a.ts", { directory });
    expect(input).toEqual({ b: "link", c: "real" });
  });
});

describe("where a config failed", () => {
  it.each<[string, string, string, Files]>([
    [
      "3:7",
      "TypeError: kaputt",
      "own",
      { "a.ts": "interface A { a: 1 }\n\nthrow new TypeError('kaputt');\nexport {};" },
    ],
    [
      "1:7",
      "RangeError: first",
      "own",
      { "a.ts": "throw new RangeError('first');\nexport default {};" },
    ],
    [
      "1:69",
      "TypeError: k",
      "own",
      {
        "a.ts":
          "const a: Record<string, number> = {}; function f(x: string) { throw new TypeError(x) } f('k');\nexport default a;",
      },
    ],
    ["1:37", "late", "own", { "a.ts": "export default await Promise.reject(new Error('late'));" }],
    [
      "1:37",
      "in promise",
      "own",
      { "a.ts": 'export default (async () => { throw new Error("in promise") })();' },
    ],
    [
      "4:11",
      "after an enum",
      "own",
      { "a.ts": "enum E {\n  A,\n}\n{   throw new Error('after an enum'); }\nexport default E;" },
    ],
    [
      "3:21",
      "helper",
      "own",
      {
        "a.ts": 'import { f } from "./b";\n\nexport default { a: f() };\n',
        "b.ts": 'export function f(): number { throw new Error("helper"); }\n',
      },
    ],
    [
      "4:7",
      "x",
      "own",
      {
        "a.ts":
          "type A = 1;\r\nconst a: A = 1;\r\nexport default { a };\r\nthrow new Error('x');\r\n",
      },
    ],
    [
      "1:1",
      "dependency",
      "own",
      {
        "a.ts": 'import "./b";\nexport default {};\n',
        "b.ts": "\n\nthrow new Error('dependency');\n",
      },
    ],
    ["1:1", "text", "own", { "a.ts": 'throw "text";\nexport default {};\n' }],
    [
      "1:1",
      "SyntaxError: Invalid regular expression: /(/: Unterminated group",
      "jiti",
      { "a.ts": "const a = /(/;\nexport default { a: 1 };\n" },
    ],
    [
      "2:6",
      "TypeError: Cannot read properties of null (reading 'x')",
      "jiti",
      { "a.js": "const a = 1;\nnull.x;\nmodule.exports = {};\n" },
    ],
    [
      "1:1",
      "Cannot find module 'missing'",
      "own",
      { "a.ts": 'import { a } from "missing";\nexport default { a };\n' },
    ],
  ])("%s: %s", async (at, message, loader, files) => {
    const { diagnostics, loader: used } = await loadTwice(files);
    expect(diagnostics).toMatchObject([
      { code: "config/threw", message: `The config threw: ${message}` },
    ]);
    const { line, column } = diagnostics[0]?.span?.start ?? {};
    expect(`${line}:${column}`).toBe(at);
    expect(used).toBe(loader);
  });
});

it("keeps what it made of a file, and that a file is left to the other loader", async () => {
  const { cache } = await loadTwice({
    "a.ts": "namespace N { export const x = 1 }\nexport default N;",
  });
  const entries = readdirSync(cache).map((name) => [
    name.split("-")[0],
    readFileSync(join(cache, name), "utf8").split("\n").at(-1),
  ]);
  expect(entries.sort()).toEqual([
    ["jiti", expect.stringMatching(/exports\.default =\\nN;/)],
    ["module", "null"],
  ]);
});
