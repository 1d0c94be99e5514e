import { expect, test } from "vitest";
import { number } from "./expression.js";
import { numberText } from "./number-text.js";

const cases: [value: number, text: string][] = [
  [0, "0"],
  [-0, "0"],
  [-5, "-5"],
  [2 ** 60, "1152921504606846976"],
  [2 ** 63 - 1024, "9223372036854774784"],
  [-(2 ** 63) + 1024, "-9223372036854774784"],
  [2 ** 63, "9223372036854776000.0"],
  [-(2 ** 63), "-9223372036854776000.0"],
  [1.5, "1.5"],
  [-0.25, "-0.25"],
  [1e21, "1.0e+21"],
  [1.5e-7, "1.5e-7"],
  [2 ** -1022, "2.2250738585072014e-308"],
  [5e-324, "(5.696189077778436e-306 * 8.673617379884035e-19)"],
];

test.each(cases)("%d is %s", (value, text) => {
  expect(numberText(number(value))).toBe(text);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])("%d has no text", (value) => {
  expect(() => number(value)).toThrow("Bug in nixgen");
});
