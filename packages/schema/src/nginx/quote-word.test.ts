import fc from "fast-check";
import { expect, it } from "vitest";
import { quoteNginxWord } from "./quote-word.js";
import { readNginxStatements } from "./statements.js";

it.each([
  ["/srv/www", "/srv/www"],
  ["~^\\d+$", "~^\\d+$"],
  ["", '""'],
  ["/srv/my dir", '"/srv/my dir"'],
  ["~^\\d{2}$", '"~^\\d{2}$"'],
  ['say "a b"', `'say "a b"'`],
  [`"it's"`, `"\\"it's\\""`],
  ["#a", '"#a"'],
  ["a\\tb", '"a\\\\tb"'],
  ["a\\", '"a\\\\"'],
])("writes %j as %s", (text, expected) => {
  expect(quoteNginxWord(text)).toBe(expected);
});

it("writes any text so that nginx reads it back as one word", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(..."\\\"'$\u007b};# \t\r\ntrna"), maxLength: 12 }),
  );
  fc.assert(
    fc.property(text, (value) => {
      const { statements } = readNginxStatements(`x ${quoteNginxWord(value)};`);
      expect(statements.map(({ words }) => words.map((word) => word.value))).toEqual([
        ["x", value],
      ]);
    }),
    { numRuns: 3000 },
  );
});
