import { compile, configJsonSchema, type Diagnostic } from "@nixgen/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyConfig, mutatedConfigs } from "../arbitraries/mutated.js";

// Strict: a keyword that is misspelt, or that no validator and no editor reads, is an error.
const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
});
ajv.addVocabulary([
  ...["markdownDescription", "enumDescriptions", "markdownEnumDescriptions"],
  ...[
    "deprecationMessage",
    "defaultSnippets",
    "errorMessage",
    "patternErrorMessage",
    "doNotSuggest",
  ],
]);
const validate = ajv.compile(configJsonSchema());

/** Codes about the shape of a config, which the schema describes too. */
const shape =
  /^config\/|^frontend\/port-|^app\/(?:no-entrance|host-exclusive|needs-host|selector-external)$/;
/** What a JSON Schema cannot say, or cannot be asked. */
const beyondSchema = new Set(["config/reserved-key"]);

/** Whether compile finds the shape right, apart from what no schema can say. */
function shapeProblems(input: unknown): readonly Diagnostic[] {
  return compile(input).diagnostics.filter(
    ({ code }) => shape.test(code) && !beyondSchema.has(code),
  );
}

describe("the JSON Schema and compile", () => {
  it("agree on 5,000 random inputs, right and wrong", () => {
    const verdicts = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(fc.oneof(anyConfig, { arbitrary: mutatedConfigs, weight: 4 }), (input) => {
        const accepted = validate(input);
        const problems = shapeProblems(input);
        verdicts[accepted ? "right" : "wrong"]++;
        expect(problems.length === 0, JSON.stringify([validate.errors, problems])).toBe(accepted);
      }),
      { numRuns: 5000 },
    );
    expect(verdicts.right).toBeGreaterThan(500);
    expect(verdicts.wrong).toBeGreaterThan(500);
  });
});
