import { describe, expect, it } from "vitest";
import { importModules } from "../../packages/nixgen/src/import/import-modules.js";

const many = 200_000;
const doubled = (first: string, twice: (name: string) => string) =>
  Array.from({ length: 40 }, (_, index) =>
    index === 0 ? `x0 = ${first};` : `x${index} = ${twice(`x${index - 1}`)};`,
  ).join("\n");
const port = "flyingcircus.kubernetes.frontend.a.podPort";

/** Texts made to use up time, memory or the stack, and what is said of each. */
const hostile: readonly (readonly [string, string, string])[] = [
  ["lists in each other", `{ a = ${"[".repeat(many)}`, "import/syntax"],
  ["parentheses", `{ a = ${"(".repeat(many)}1${")".repeat(many)}; }`, "import/syntax"],
  ["signs", `{ a = ${"-".repeat(many)}1; }`, "import/syntax"],
  ["names in a path", `{ ${"a.".repeat(many)}a = 1; }`, "import/syntax"],
  ["functions in each other", `{ a = ${"x: ".repeat(many)}1; }`, "import/syntax"],
  ["texts in each other", `{ a = ${'"${'.repeat(many)}`, "import/syntax"],
  ["sets that are joined from the right", `{ a = ${"{ } // ".repeat(many)}{ }; }`, "import/syntax"],
  [
    "lists that are joined from the right",
    `{ a = ${"[ ] ++ ".repeat(many)}[ ]; }`,
    "import/syntax",
  ],
  ["conclusions", `{ a = ${"true -> ".repeat(many)}true; }`, "import/syntax"],
  ["a sum", `{ a = ${"1 + ".repeat(many)}1; }`, "import/left-out"],
  ["a sum without blanks", `{ a = ${"1+".repeat(many)}1; }`, "import/left-out"],
  ["names without blanks", `{ a = ${"b-".repeat(many)}b; }`, "import/left-out"],
  ["arguments", `{ a = f${" x".repeat(many)}; }`, "import/left-out"],
  ["comments in one line", `${"/**/".repeat(many)}{ a = 1; }`, "import/left-out"],
  [
    "definitions in one line",
    `{ ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1;`).join("")} }`,
    "import/left-out",
  ],
  ["a function that calls itself", `let f = x: f x; in { ${port} = f 1; }`, "import/left-out"],
  ["a value that needs itself", `let a = b; b = a; in { ${port} = a; }`, "import/left-out"],
  [
    "a text that doubles",
    `let ${doubled('"aaaa"', (x) => `${x} + ${x}`)} in { ${port} = x39; }`,
    "import/left-out",
  ],
  [
    "a text that doubles within",
    `let ${doubled('"aaaa"', (x) => `"\${${x}}\${${x}}"`)} in { ${port} = x39; }`,
    "import/left-out",
  ],
  [
    "a list that doubles",
    `let ${doubled("[ 1 ]", (x) => `${x} ++ ${x}`)} in { ${port} = x39; }`,
    "import/left-out",
  ],
  [
    "a list of lists that doubles",
    `let ${doubled("[ 1 ]", (x) => `[ ${x} ${x} ]`)} in { ${port} = x39; }`,
    "import/left-out",
  ],
  [
    "a set that doubles",
    `let ${doubled("{ }", (x) => `{ a = ${x}; b = ${x}; }`)} in { x = x39; }`,
    "import/no-module",
  ],
  ["a set that holds itself", "rec { x = { inherit x; a = 1; }; }", "import/left-out"],
  ["a set that holds itself in a list", `let x = [ x ]; in { ${port} = x; }`, "import/left-out"],
];

describe("a hostile module", () => {
  it.each(hostile)("of %s ends soon, and with a finding", { timeout: 5000 }, (_, text, code) => {
    const { diagnostics } = importModules([{ file: "a.nix", text }]);
    expect(diagnostics[0]?.code).toBe(code);
  });
});

describe("a large module", () => {
  it("of 10,000 frontends in lines of their own is read whole", { timeout: 20_000 }, () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, index) => `  flyingcircus.kubernetes.frontend.app${index}.podPort = ${index + 1};\n`,
    );
    const { diagnostics, translated } = importModules([
      { file: "a.nix", text: `{\n${lines.join("")}}\n` },
    ]);
    expect(diagnostics).toEqual([]);
    expect(translated).toBe(10_000);
  });

  it("of 50,000 definitions of one list is joined", { timeout: 5000 }, () => {
    const text = `{ lib, ... }: { flyingcircus.kubernetes.frontend.a.binds = lib.mkMerge [ ${'[ "x" ] '.repeat(50_000)}]; }`;
    const { config } = importModules([{ file: "a.nix", text }]);
    expect(JSON.stringify(config).split('"x"')).toHaveLength(50_001);
  });
});
