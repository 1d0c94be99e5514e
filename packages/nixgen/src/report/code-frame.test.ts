import { describe, expect, it } from "vitest";
import { codeFrame } from "./code-frame.js";
import { spanIn } from "./spans.test-kit.js";

const plain = { gutter: (text: string) => text, marker: (text: string) => text };

function frame(text: string, stretch: string): string {
  return `\n${codeFrame(text, spanIn("a.yaml", text, stretch), plain)}\n`;
}

describe("codeFrame", () => {
  it("shows two lines on either side, numbers in line", () => {
    const text = Array.from({ length: 20 }, (_, at) => `line${at + 1}:`).join("\n");
    expect(frame(text, "line9:")).toBe(`
 7 | line7:
 8 | line8:
 9 | line9:
   | ^^^^^^
10 | line10:
11 | line11:
`);
  });

  it("shows what there is at the beginning and the end of a text", () => {
    expect(frame("only", "only")).toBe("\n1 | only\n  | ^^^^\n");
    expect(frame("one\ntwo\n", "two")).toBe("\n1 | one\n2 | two\n  | ^^^\n");
    expect(frame("one\ntwo\n", "one")).toBe("\n1 | one\n  | ^^^\n2 | two\n");
  });

  it.each(["\n", "\n\n", "\n\n\n", "\n\n\n\n"])(
    "counts empty lines at the beginning: %j",
    (empty) => {
      const number = empty.length + 1;
      const before = [number - 2, number - 1].filter((one) => one > 0).map((one) => `${one} |\n`);
      expect(frame(`${empty}a: 1\nb: 2\n`, "a: 1")).toBe(
        `\n${before.join("")}${number} | a: 1\n  | ^^^^\n${number + 1} | b: 2\n`,
      );
    },
  );

  it("points behind the end where something is missing", () => {
    const start = { line: 1, column: 4, offset: 3 };
    expect(codeFrame("a: ", { file: "a.yaml", start, end: start }, plain)).toBe("1 | a:\n  |    ^");
    const end = { line: 2, column: 1, offset: 5 };
    expect(codeFrame("a: [\n", { file: "a.yaml", start: end, end }, plain)).toBe(
      "1 | a: [\n2 |\n  | ^",
    );
    const nothing = { line: 1, column: 1, offset: 0 };
    expect(codeFrame("", { file: "a.yaml", start: nothing, end: nothing }, plain)).toBe(
      "1 |\n  | ^",
    );
  });

  it("underlines the first of several lines", () => {
    expect(frame("a:\n  - b\n  - c\nd: 1\n", "- b\n  - c")).toBe(`
1 | a:
2 |   - b
  |   ^^^
3 |   - c
4 | d: 1
`);
  });

  it("takes no part of a Windows line ending for text", () => {
    expect(frame("a: 1\r\nb: 2\r\n", "b: 2\r\n")).toBe("\n1 | a: 1\n2 | b: 2\n  | ^^^^\n");
  });

  it("shows tabs two columns wide", () => {
    expect(frame("\ta:\t1", "1")).toBe("\n1 |   a:  1\n  |       ^\n");
  });

  it.each([
    ["東京: x", 6],
    ["🎉🎉: x", 6],
    ["한글: x", 6],
    ["ｗｉ: x", 6],
    ["e\u0301a: x", 4],
    ["äöü: x", 5],
  ])("counts the columns that a terminal gives to %s", (text, offset) => {
    expect(frame(text, "x")).toBe(`\n1 | ${text}\n  | ${" ".repeat(offset)}^\n`);
  });

  it("underlines wide characters with two marks each", () => {
    expect(frame("a: 東京", "東京")).toBe("\n1 | a: 東京\n  |    ^^^^\n");
  });

  it("shows what a terminal would obey, and points behind it", () => {
    expect(frame("\u001b[2J x", "x")).toBe("\n1 | \\u001b[2J x\n  |           ^\n");
    expect(frame("a \u202e", "\u202e")).toBe("\n1 | a \\u202e\n  |   ^^^^^^\n");
  });

  it("cuts a long line behind what is meant", () => {
    expect(frame(`abc ${"x".repeat(500)}`, "abc")).toBe(`\n1 | abc ${"x".repeat(96)}…\n  | ^^^\n`);
  });

  it("cuts a long line on both sides of what is meant", () => {
    expect(frame(`${"x".repeat(500)}abc${"y".repeat(500)}`, "abc")).toBe(
      `\n1 | …${"x".repeat(40)}abc${"y".repeat(57)}…\n  | ${" ".repeat(41)}^^^\n`,
    );
  });

  it("underlines no more than it shows", () => {
    const [, meant = "", marks = ""] = frame(`a: ${"b".repeat(1000)}`, "b".repeat(1000)).split(
      "\n",
    );
    expect(meant).toHaveLength("1 | ".length + 101);
    expect(marks).toHaveLength(meant.length);
  });

  it.each(["", "x"])("cuts no character in halves, %j in front", (before) => {
    const emoji = "🎉".repeat(300);
    expect(frame(`${before}${emoji}abc${emoji}`, "abc")).not.toMatch(/\p{Surrogate}/u);
    expect(frame(`abc${before}${emoji}`, "abc")).not.toMatch(/\p{Surrogate}/u);
  });

  it("cuts the lines around it too", () => {
    expect(frame(`${"x".repeat(500)}\nabc`, "abc")).toBe(
      `\n1 | ${"x".repeat(100)}…\n2 | abc\n  | ^^^\n`,
    );
  });

  it("leaves it to the caller how parts are set off", () => {
    const text = "a: 1";
    const style = {
      gutter: (one: string) => `<${one}>`,
      marker: (one: string) => `{${one}}`,
    };
    expect(codeFrame(text, spanIn("a.yaml", text, "1"), style)).toBe("<1 |> a: 1\n<  |>    {^}");
  });
});
