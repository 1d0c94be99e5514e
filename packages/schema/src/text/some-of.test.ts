import { expect, it } from "vitest";
import { someOf } from "./some-of.js";

it("names ten of a list, and counts the rest", () => {
  const letters = [..."abcdefghijkl"];
  expect(someOf([])).toBe("");
  expect(someOf(letters.slice(0, 10), " or ")).toBe(
    "a or b or c or d or e or f or g or h or i or j",
  );
  expect(someOf(letters)).toBe("a, b, c, d, e, f, g, h, i, j and 2 more");
});
