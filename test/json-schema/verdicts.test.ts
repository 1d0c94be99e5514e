import { compile, configJsonSchema, type Diagnostic } from "@nixgen/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appConfigs } from "../arbitraries/apps.js";
import { haproxyConfigs } from "../arbitraries/config.js";
import { nginxConfigs } from "../arbitraries/nginx.js";
import { quietConfigs } from "../arbitraries/quiet.js";

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

const anyConfig = fc.oneof(haproxyConfigs, nginxConfigs, quietConfigs, appConfigs);
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    0,
    -1,
    1.5,
    65536,
    1e21,
    true,
    [],
    {},
    "x",
    "a b",
    "http",
  ),
  fc.constantFrom<unknown>(
    [1],
    ["a\nb"],
    { frontend: "app" },
    "10.0.0.1",
    "1h",
    "10.0.0.0/8",
    "/a",
  ),
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.integer(),
);
const keys = fc.constantFrom(
  ...["podPort", "lbServicePort", "servicePort", "binds", "mode", "listen", "locations", "timeout"],
  ...["host", "hosts", "tcp", "paths", "localPort", "selector", "external", "namespace", "apps"],
  ...["unknown", "hardening", "rules", "platform", "extraConfig", "forceSSL", "$schema", "$ignore"],
);

/** A config with a few values replaced, added or removed at random places. */
const mutated = fc
  .tuple(
    anyConfig,
    fc.array(
      fc.record({
        at: fc.array(fc.nat(), { maxLength: 8 }),
        key: keys,
        value: strange,
        kind: fc.nat(2),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([config, changes]) => {
    const copy: unknown = JSON.parse(JSON.stringify(config));
    for (const { at, key, value, kind } of changes) mutate(copy, at, key, value, kind);
    return copy;
  });

function mutate(
  root: unknown,
  at: readonly number[],
  key: string,
  value: unknown,
  kind: number,
): void {
  let node = root;
  for (const step of at) {
    if (typeof node !== "object" || node === null) return;
    const names = Object.keys(node);
    const name = names[step % Math.max(1, names.length)];
    const next = name === undefined ? undefined : (node as Record<string, unknown>)[name];
    if (typeof next !== "object" || next === null) {
      if (name !== undefined && kind === 0) (node as Record<string, unknown>)[name] = value;
      if (name !== undefined && kind === 1) Reflect.deleteProperty(node, name);
      return;
    }
    node = next;
  }
  if (typeof node === "object" && node !== null && !Array.isArray(node)) {
    (node as Record<string, unknown>)[key] = value;
  }
}

describe("the JSON Schema and compile", () => {
  it("agree on 5,000 random inputs, right and wrong", () => {
    const verdicts = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(fc.oneof(anyConfig, { arbitrary: mutated, weight: 4 }), (input) => {
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
