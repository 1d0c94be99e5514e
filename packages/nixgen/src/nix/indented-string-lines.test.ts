import { expect, test } from "vitest";
import { indentedStringLines } from "./indented-string-lines.js";

const accepted: [text: string, lines: string[]][] = [
  ["a\n", ["a", ""]],
  ["a\nb", ["a", "b"]],
  ["a\n\n\nb\n\n", ["a", "", "", "b", "", ""]],
  ["  a\nb\n", ["  a", "b", ""]],
  ["\ta\n\tb\n", ["\ta", "\tb", ""]],
  ["a \nb\t\n", ["a ", "b\t", ""]],
  ['"\\n\n', ['"\\n', ""]],
  ["${x}\n", ["''${x}", ""]],
  ["$${x} $ $$\n", ["$''${x} $ $$", ""]],
  ["'' it's ' \n", ["''' it's ' ", ""]],
  ["''\\ ''$ \n", ["'''\\ '''$ ", ""]],
  ["it'\ns\n", ["it'", "s", ""]],
];

test.each(accepted)("%j is readable as lines", (text, lines) => {
  expect(indentedStringLines(text)).toEqual(lines);
});

const rejected: [text: string, why: string][] = [
  ["", "one line"],
  ["a", "one line"],
  ["\n", "no text"],
  ["\na\n", "first line empty"],
  ["  a\n  b\n", "all indented"],
  ["  a\n\n  b", "all indented but for an empty line"],
  [" a\u2028b\n c\n", "all indented: Nix knows no other line ends"],
  ["a\n  \nb\n", "a line of spaces"],
  ["a\n\t\nb\n", "a line of a tab"],
  ["a\n  ", "a last line of spaces, which Nix drops"],
  ["   \na", "a first line of spaces, which Nix drops"],
  ["a\r\nb", "carriage return"],
  ["a\u001b\nb", "control character"],
  ["a\u007f\nb", "control character"],
  ["a\u0085\nb", "control character"],
  ["a\nb'", "quote at the end"],
  ["a'''\n", "three quotes"],
  ["a'${x}\n", "quote before an interpolation"],
];

test.each(rejected)("%j is not: %s", (text) => {
  expect(indentedStringLines(text)).toBeUndefined();
});
