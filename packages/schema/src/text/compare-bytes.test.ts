import fc from "fast-check";
import { expect, it } from "vitest";
import { compareBytes, sortedEntries } from "./compare-bytes.js";

it("orders as the bytes do", () => {
  const names = fc.string({ unit: "binary", maxLength: 6 });
  fc.assert(
    fc.property(names, names, (a, b) => {
      expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
    { numRuns: 2000 },
  );
});

it("puts astral characters behind the private use area, where UTF-16 does not", () => {
  expect(compareBytes("\u{1F600}", "\uFFFD")).toBeGreaterThan(0);
});

it("sorts what the platform sorts", () => {
  const names = { api: 1, _stats: 1, "3x": 1, Api: 1, "10": 1, "9": 1 };
  expect(sortedEntries(names).map(([name]) => name)).toEqual([
    "10",
    "3x",
    "9",
    "Api",
    "_stats",
    "api",
  ]);
});
