import { expect, test } from "vitest";
import { nixTextProblem } from "./nix-text-problem.js";

const cases: [text: string, problem: ReturnType<typeof nixTextProblem>][] = [
  ["", undefined],
  ["plain", undefined],
  ["\u0001\u007f\uffff\ufeff", undefined],
  ["pair 😀", undefined],
  ["two pairs 😀😀", undefined],
  ["a\0b", "nul"],
  ["\ud83d", "lone-surrogate"],
  ["\ude00\ud83d", "lone-surrogate"],
  ["😀\ud83d", "lone-surrogate"],
  ["\ud83d\0", "nul"],
];

test.each(cases)("%j: %s", (text, problem) => {
  expect(nixTextProblem(text)).toBe(problem);
});
