import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  attributeSet,
  binding,
  list,
  mkAfter,
  mkForce,
  number,
  string,
} from "../../packages/nixgen/src/nix/expression.js";
import { fromJson, type JsonValue } from "../../packages/nixgen/src/nix/from-json.js";
import { numberText } from "../../packages/nixgen/src/nix/number-text.js";
import { printModule } from "../../packages/nixgen/src/nix/print-module.js";
import { describeWith } from "../real-programs.ts";
import { nixText } from "./nix-text.ts";
import { after, evaluateModules, evaluateNix, forced } from "./real-nix.ts";

// Nix turns a set with one of these into a string before it prints it as JSON.
const special = new Set(["__toString", "outPath"]);

const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "medium" },
    nixText,
    fc.boolean(),
    fc.constant(null),
    fc.maxSafeInteger(),
    // Six digits are all that Nix prints of a float.
    fc.integer({ min: -9999, max: 9999 }).map((thousandths) => thousandths / 1000),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(
        nixText.filter((text) => !special.has(text)),
        fc.constantFrom("in", "or", "x'y", "3scale", "__proto__"),
      ),
      tie("value"),
      { maxKeys: 4 },
    ),
  ),
}));

const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
  fc.bigInt({ min: -(2n ** 66n), max: 2n ** 66n }).map(Number),
  fc.constantFrom(0, -0, 1e21, -1e21, 1.5, 5e-324, 2 ** 53, 2 ** 63, -(2 ** 63), 2 ** 63 - 1024),
);

/** Whether Nix sees the same number in our digits as in JSON's, and of which type it is. */
function comparison(wanted: number): string {
  const literal = number(wanted);
  const isInteger = literal.kind === "integer";
  const json = isInteger ? BigInt(wanted).toString() : wanted.toExponential();
  return `{ same = ${numberText(literal)} == builtins.fromJSON "${json}"; type = builtins.typeOf (${numberText(literal)}); }`;
}

describeWith(["nix-instantiate"], "values in real Nix", () => {
  test("random JSON values come back unchanged, in both string styles", async () => {
    const batch = fc.array(value, { minLength: 200, maxLength: 200, size: "max" });
    const property = fc.asyncProperty(batch, async (values) => {
      const modules = values.flatMap((json) => [
        printModule(fromJson(json), "quoted"),
        printModule(fromJson(json), "indented"),
      ]);
      const expected = values.flatMap((json) => [json, json]);
      expect(withoutMinusZero(await evaluateModules(modules))).toEqual(withoutMinusZero(expected));
    });
    await fc.assert(property, { numRuns: 10, endOnFailure: true });
  });

  test("numbers are the same to the last bit", async () => {
    const batch = fc.array(numbers, { minLength: 500, maxLength: 500, size: "max" });
    const property = fc.asyncProperty(batch, async (wanted) => {
      const seen = await evaluateNix(`[ ${wanted.map(comparison).join("\n")} ]`);
      const expected = wanted.map((one) => ({
        same: true,
        type: Number.isInteger(one) && Math.abs(one) < 2 ** 63 ? "int" : "float",
      }));
      expect(seen).toEqual(expected);
    });
    await fc.assert(property, { numRuns: 10, endOnFailure: true });
  });

  test("lib's functions reach the value they are applied to", async () => {
    const body = attributeSet([
      binding(["a", "b c"], mkForce(list([number(-1), string("x")]))),
      binding(["a", "lines"], mkAfter(string("  hold timeout 1h\n")), "Why\nit is so"),
      binding(["set"], mkForce(fromJson({ deep: [{}] }))),
      binding(["negative"], mkForce(number(-2))),
      binding(["long".repeat(25)], mkForce(fromJson([]))),
    ]);
    const expected = {
      a: { "b c": forced([-1, "x"]), lines: after("  hold timeout 1h\n") },
      set: forced({ deep: [{}] }),
      negative: forced(-2),
      ["long".repeat(25)]: forced([]),
    };
    const modules = [
      printModule(body, "indented", "Made\r\nby `${x}`"),
      printModule(body, "quoted"),
    ];
    expect(await evaluateModules(modules)).toEqual([expected, expected]);
  });
});

/** JSON of Nix and of JavaScript both write -0 as 0; only a value that was never JSON has it. */
function withoutMinusZero(values: unknown): unknown {
  return JSON.parse(JSON.stringify(values));
}
