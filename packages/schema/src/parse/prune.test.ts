import fc from "fast-check";
import { expect, it } from "vitest";
import { prune } from "./prune.js";
import { valueAt } from "./value-at.js";

it("leaves out values, and entries of lists", () => {
  const input = { a: { b: 1, c: 2 }, list: ["x", "y", "z"] };
  const { value } = prune(input, [
    ["a", "b"],
    ["list", 1],
  ]);
  expect(value).toEqual({ a: { c: 2 }, list: ["x", "z"] });
  expect(input.list).toHaveLength(3);
});

it("leaves an input without removals as it is", () => {
  const input = { a: [1, { b: null }] };
  expect(prune(input, []).value).toEqual(input);
});

it("keeps a `__proto__` key a key", () => {
  const input: unknown = JSON.parse('{"a":{"__proto__":{"x":1},"b":1}}');
  expect(JSON.stringify(prune(input, [["a", "b"]]).value)).toBe('{"a":{"__proto__":{"x":1}}}');
});

it("finds the way back to every value it kept", () => {
  const index = fc.nat({ max: 7 });
  fc.assert(
    fc.property(fc.array(fc.tuple(index, index)), fc.array(index), (deep, shallow) => {
      const input = Array.from({ length: 8 }, (_, i) =>
        Array.from({ length: 8 }, (_, j) => `${i}/${j}`),
      );
      const pruned = prune(input, [...deep, ...shallow.map((i): [number] => [i])]);
      const rows = pruned.value as string[][];
      for (const [i, row] of rows.entries()) {
        for (const [j, item] of row.entries()) {
          expect(valueAt(input, pruned.originalPath([i, j]))).toBe(item);
        }
      }
    }),
  );
});
