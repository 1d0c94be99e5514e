import { expect, it } from "vitest";
import { withValues } from "./with-values.js";

it("puts values where they belong, and leaves the rest and the original alone", () => {
  const root = { a: { b: 1, c: { d: 2 } }, list: [1] };
  const result = withValues(root, [
    { path: ["a", "c", "e"], value: 3 },
    { path: ["x", "y"], value: [4] },
    { path: ["a", "b"], value: 5 },
    { path: ["a", "b"], value: 6 },
  ]);
  expect(result).toEqual({ a: { b: 6, c: { d: 2, e: 3 } }, list: [1], x: { y: [4] } });
  expect(root).toEqual({ a: { b: 1, c: { d: 2 } }, list: [1] });
});

it("sets keys of any name, as the set's own", () => {
  const result = withValues({}, [{ path: ["__proto__", "polluted"], value: true }]);
  expect(Object.keys(result as object)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
});
