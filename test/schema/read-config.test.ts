import fc from "fast-check";
import { loadConfig } from "nixgen";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../packages/schema/src/generated/read-config.js";
import { configOptions } from "../../packages/schema/src/options/config.js";
import { wrong } from "../../packages/schema/src/parse/read-values.js";
import { anyConfig, mutatedConfigs } from "../arbitraries/mutated.js";

/** What the schema makes of an input; `wrong` where it refuses it. */
function bySchema(input: unknown): unknown {
  const { success, data } = configOptions.safeParse(input);
  return success ? data : wrong;
}

const examples = ["scenario-1/nixgen.config.ts", "scenario-2/nixgen.config.yaml"].concat(
  ["reference", "twelve-apps"].map((name) => `${name}/nixgen.config.yaml`),
);

describe("the reader that is generated from the schema", () => {
  it("reads 5,000 random configs as the schema does, and takes none that the schema refuses", () => {
    const verdicts = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(fc.oneof(anyConfig, { arbitrary: mutatedConfigs, weight: 4 }), (input) => {
        const read = readConfig(input);
        verdicts[read === wrong ? "wrong" : "right"]++;
        // Of plain data it is never more careful than the schema.
        expect(read).toStrictEqual(bySchema(input));
      }),
      { numRuns: 5000 },
    );
    expect(verdicts.right).toBeGreaterThan(500);
    expect(verdicts.wrong).toBeGreaterThan(500);
  });

  it.each(examples)("reads the example %s", async (file) => {
    const { input } = await loadConfig(new URL(`../../examples/${file}`, import.meta.url).pathname);
    expect(readConfig(input)).toStrictEqual(bySchema(input));
    expect(readConfig(input)).not.toBe(wrong);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["a list", []],
    ["an option without a value", { platform: undefined }],
    ["an option without a value in an entry", frontend({ podPort: 80, mode: undefined })],
    [
      "an object of a class",
      frontend(
        new (class Frontend {
          podPort = 80;
        })(),
      ),
    ],
    ["inherited options", frontend(Object.create({ podPort: 80 }))],
    ["a key that is a symbol", { rules: { [Symbol("code")]: "off" } }],
    ["a hidden key", { rules: Object.defineProperty({}, "a/b", { value: "off" }) }],
    ["a key that sets the prototype", JSON.parse('{"rules":{"__proto__":"off"}}')],
    [
      "an unknown key that sets the prototype",
      frontend(JSON.parse('{"__proto__":{"podPort":80}}')),
    ],
    ["a list with a hole", frontend({ podPort: 80, binds: new Array(1) })],
    ["a text as an object", frontend({ podPort: 80, mode: new String("tcp") })],
    ["no number", frontend({ podPort: Number.NaN })],
    ["an infinite number", frontend({ podPort: Number.POSITIVE_INFINITY })],
    ["a number beyond the exact ones", location({ priority: 2 ** 53 })],
  ])("leaves to the schema: %s", (_, input) => {
    expect(readConfig(input)).toBe(wrong);
  });

  it("takes a set without a prototype", () => {
    const bare = Object.assign(Object.create(null), { podPort: 80 });
    expect(readConfig(frontend(bare))).toStrictEqual(bySchema(frontend({ podPort: 80 })));
  });
});

function frontend(options: unknown) {
  return { flyingcircus: { kubernetes: { frontend: { app: options } } } };
}

function location(options: unknown) {
  const virtualHosts = { "a.example": { locations: { "/": options } } };
  return { flyingcircus: { services: { nginx: { virtualHosts } } } };
}
