import { expect, test } from "vitest";
import { fromJson } from "./from-json.js";
import { printNixModule } from "./print-nix-module.js";

test("keeps keys in the order of the input, names from Object.prototype among them", () => {
  const json = JSON.parse('{ "b": null, "__proto__": true, "a": [], "constructor": {} }');
  expect(printNixModule(json)).toBe(
    "{ ... }:\n{\n  b = null;\n  __proto__ = true;\n  a = [ ];\n  constructor = { };\n}\n",
  );
});

const impossible = ["a\0b", "\ud83d", { "\0": 1 }, [{ a: ["\udc00"] }]];

test.each(impossible)("throws for %j, which the schema refuses", (json) => {
  expect(() => fromJson(json)).toThrow("Bug in nixgen");
});
