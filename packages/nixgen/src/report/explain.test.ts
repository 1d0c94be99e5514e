import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue.js";
import { explainCode, explainTable } from "./explain.js";

const entry = {
  code: "bind/duplicate",
  severity: "error",
  title: "Two listeners on one address",
  why: "HAProxy starts with neither, because the kernel gives an address and a port to one program only, once.",
  remedy: "Give one of them another port.",
  sources: ["T3", "R12"],
} as const;

describe("explainCode", () => {
  it("tells what, why and what to do, in lines of 80 columns", () => {
    expect(`\n${explainCode(entry)}`).toBe(`
bind/duplicate (error)
Two listeners on one address

HAProxy starts with neither, because the kernel gives an address and a port to
one program only, once.

What to do:
Give one of them another port.

From: T3, R12
`);
  });

  it("leaves out sources where there are none", () => {
    expect(explainCode({ ...entry, sources: [] })).toMatch(/port\.\n$/);
  });

  it("fills a line to the last column, and leaves a longer word whole", () => {
    const words = ["x".repeat(40), "y".repeat(39), "z".repeat(90), "end"];
    const [, , , ...lines] = explainCode({ ...entry, why: words.join(" ") }).split("\n");
    expect(lines.slice(0, 3)).toEqual([`${words[0]} ${words[1]}`, words[2], "end"]);
  });

  it.each(catalogue)("leaves no line of $code wider than it must be", (one) => {
    for (const line of explainCode(one).split("\n").slice(3)) {
      expect(line.length <= 80 || !line.includes(" ") || line.startsWith("From: ")).toBe(true);
    }
  });
});

describe("explainTable", () => {
  it("is a line for each code, in columns", () => {
    const other = { ...entry, code: "a/b", severity: "warning", title: "T", sources: [] } as const;
    expect(`\n${explainTable([entry, other])}`).toBe(`
bind/duplicate  error    Two listeners on one address  T3 R12
a/b             warning  T
`);
  });

  it("holds every code once", () => {
    const codes = catalogue.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
