import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { kubernetesYaml } from "../../packages/nixgen/src/manifests/kubernetes-yaml.ts";

/** Texts that a reader of YAML 1.1, such as kubectl's, takes for something else without quotes. */
const ambiguous = [
  ...["yes", "Yes", "no", "NO", "on", "off", "y", "N", "true", "False", "null", "Null", "~", ""],
  ...["012", "0o12", "0x1F", "0b11", "1e3", "1.5", "12", "1_000", "+1", "-1", ".5", ".inf", ".nan"],
  ...["2001-01-01", "2001-12-14t21:59:43.10-05:00", "190:20:30", "12:30", "<<", "=", "-", "1.e+3"],
  ...[
    "# no",
    "a: b",
    "a #b",
    "- a",
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a",
    "{a}",
    "[a]",
    "a\nb",
    " a ",
  ],
];

describe("YAML for kubectl", () => {
  it.each(ambiguous)("keeps %j a text, as key and as value, to readers of 1.1 and 1.2", (text) => {
    const yaml = kubernetesYaml({ [`k${text}`]: [text], [text]: text });
    const value = { [`k${text}`]: [text], [text]: text };
    expect(parse(yaml, { version: "1.1" })).toEqual(value);
    expect(parse(yaml, { version: "1.2" })).toEqual(value);
  });

  it("is read as it was meant, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
        (value) => {
          const plain: unknown = JSON.parse(JSON.stringify(value));
          const yaml = kubernetesYaml(plain);
          for (const version of ["1.1", "1.2"] as const) {
            expect(parse(yaml, { version })).toEqual(plain);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
