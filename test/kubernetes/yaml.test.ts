import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { kubernetesYaml } from "../../packages/nixgen/src/manifests/kubernetes-yaml.ts";
import { ambiguous } from "./ambiguous.ts";

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
