import { expect, it } from "vitest";
import { jsonErrorAt } from "./json-error-at.js";

it.each([
  ["", 0, "the text ends where a value is expected"],
  ["{", 1, "the text ends where a key or } is expected"],
  ['{"a"', 4, "the text ends where a colon is expected"],
  ['{"a":1', 6, "the text ends where a comma or } is expected"],
  ['{"a":1,}', 7, '"}" where a key in quotes is expected'],
  ["[1,]", 3, '"]" where a value is expected'],
  ["[1 2]", 3, '"2]" where a comma or ] is expected'],
  ["[]]", 2, '"]" where the end is expected'],
  ["{} {}", 3, '"{}" where the end is expected'],
  ["{'a':1}", 1, "\"'a':1}\" where a key or } is expected"],
  ["[01]", 1, '"01]" where a value or ] is expected'],
  ["[TRUE]", 1, '"TRUE]" where a value or ] is expected'],
  ['["a\nb"]', 1, '"\\"a\\nb\\"]" where a value or ] is expected'],
  ['["\\x"]', 1, '"\\"\\\\x\\"]" where a value or ] is expected'],
  ['["\\u12"]', 1, '"\\"\\\\u12\\"]" where a value or ] is expected'],
  ['[{"a": [true, null, -1.5e3, "\\n\\u00e9"]}, }', 42, '"}" where a value is expected'],
])("%j stops being JSON at %i: %s", (text, offset, what) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(jsonErrorAt(text)).toEqual({ offset, what });
});

it("follows a text however deep it nests", () => {
  expect(jsonErrorAt("[".repeat(500_000)).offset).toBe(500_000);
});
