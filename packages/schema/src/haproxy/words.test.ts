import { describe, expect, it } from "vitest";
import { readHaproxyLine } from "./words.js";

const wordsOf = (line: string) => readHaproxyLine(line).words.map(({ value }) => value);

describe("readHaproxyLine", () => {
  it.each<readonly [line: string, words: readonly string[]]>([
    ["", []],
    ["   \t ", []],
    ["  bind :80", ["bind", ":80"]],
    ["a\tb\vc\fd  e ", ["a", "b", "c", "d", "e"]],
    ["# all of it", []],
    ["a #b", ["a"]],
    ["a#b c", ["a"]],
    ['a "b # c" d', ["a", "b # c", "d"]],
    ["a 'b # c' d", ["a", "b # c", "d"]],
    ["a b\\ c", ["a", "b c"]],
    ["a b\\#c", ["a", "b#c"]],
    ["a b\\\\ c", ["a", "b\\", "c"]],
    ["a \\'b\\\"", ["a", "'b\""]],
    ["a \\n\\r\\t\\x41", ["a", "\n\r\tA"]],
    ["a \\d\\.", ["a", "\\d\\."]],
    ["a '\\n' \"\\n\"", ["a", "\\n", "\n"]],
    ['a "it\'s"', ["a", "it's"]],
    ["a 'say \"x\"'", ["a", 'say "x"']],
    ["a x\"y z\"'w'", ["a", "xy zw"]],
    ['a "" b', ["a", "", "b"]],
    ['a ""', ["a"]],
    ['a "" ', ["a", ""]],
    ["a \\", ["a", "\\"]],
    ["a $b ${c} \\$d", ["a", "$b", "${c}", "\\$d"]],
    ['a "\\$b"', ["a", "$b"]],
    ["a '$b'", ["a", "$b"]],
    ["a b\rc", ["a", "b"]],
    ["a \rc", ["a", "c"]],
    ["löcal 名前", ["löcal", "名前"]],
  ])("cuts %j", (line, words) => {
    expect(wordsOf(line)).toEqual(words);
    expect(readHaproxyLine(line).problem).toBeUndefined();
  });

  it.each([
    ['a "b', { kind: "unmatched-quote", quote: '"', offset: 2 }],
    ["a b'c", { kind: "unmatched-quote", quote: "'", offset: 3 }],
    ["a \\x4", { kind: "bad-hex", offset: 2 }],
    ["a \\xg0", { kind: "bad-hex", offset: 2 }],
    ["a b\\x00", { kind: "nul", offset: 3 }],
    ['a "$1"', { kind: "bad-variable", offset: 3 }],
    ['a "${B"', { kind: "bad-variable", offset: 3 }],
    ['a "${B[1]}"', { kind: "bad-variable", offset: 3 }],
    ['a "$.b"', { kind: "bad-variable", offset: 3 }],
    ["w ".repeat(64), { kind: "too-many-words", offset: 127 }],
  ])("refuses %j", (line, problem) => {
    expect(readHaproxyLine(line).problem).toEqual(problem);
  });

  it("takes as many words as HAProxy", () => {
    expect(wordsOf("w ".repeat(64).trimEnd())).toHaveLength(64);
  });

  it("says where words, comments, cuts and variables stand", () => {
    expect(readHaproxyLine(' a "b c"#d')).toEqual({
      words: [
        { value: "a", start: 1, end: 2 },
        { value: "b c", start: 3, end: 8 },
      ],
      variables: [],
      comment: 8,
    });
    expect(readHaproxyLine("a\rb")).toMatchObject({ cut: 1 });
    expect(readHaproxyLine("a\r")).not.toHaveProperty("cut");
    expect(readHaproxyLine('a "x$B${C-d e}${.LINE}${L[*]}"')).toMatchObject({
      words: [{ value: "a" }, { value: "x$B${C-d e}${.LINE}${L[*]}" }],
      variables: [4, 6, 14, 22],
    });
  });
});
