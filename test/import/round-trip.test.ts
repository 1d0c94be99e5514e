import { readFileSync } from "node:fs";
import { type ConfigInput, compile } from "@nixgen/schema";
import fc from "fast-check";
import { renderNix } from "nixgen";
import { describe, expect, it } from "vitest";
import { importModules } from "../../packages/nixgen/src/import/import-modules.js";
import { haproxyConfigs } from "../arbitraries/config.js";
import { nginxConfigs } from "../arbitraries/nginx.js";
import { quietConfigs } from "../arbitraries/quiet.js";

/** The module of a config, and nothing where it has no model. */
function moduleOf(config: unknown): string | undefined {
  const { model } = compile(config);
  return model && renderNix(model, { source: "nixgen.config.yaml" })[0]?.content;
}

function importedAgain(text: string) {
  const { config, diagnostics } = importModules([{ file: "nixgen.nix", text }]);
  expect(diagnostics).toEqual([]);
  return { config, module: moduleOf(config) };
}

describe("import then build gives the same module, byte for byte", () => {
  it.each(["scenario-1", "scenario-2", "reference", "twelve-apps"])("of %s", (example) => {
    const url = new URL(`../../examples/${example}/out/nixgen.nix`, import.meta.url);
    const written = readFileSync(url, "utf8");
    const withoutHeader = (text: string | undefined) => text?.replace(/^.*\n/, "");
    expect(withoutHeader(importedAgain(written).module)).toBe(withoutHeader(written));
  });

  it("of 300 random configs, with and without policies", () => {
    const policies = fc.constantFrom<ConfigInput["hardening"]>(
      undefined,
      "recommended",
      { dnsOutage: { hold: "2h" } },
      { rollingUpdates: { dnsEvery: "2s" }, statsPage: { bind: "127.0.0.1:8404", admin: true } },
    );
    const configs = fc.oneof(haproxyConfigs, nginxConfigs, quietConfigs);
    let hardened = 0;
    fc.assert(
      fc.property(configs, policies, ({ resourceGroup: _, ...config }, hardening) => {
        const written = moduleOf({ ...config, ...(hardening === undefined ? {} : { hardening }) });
        fc.pre(written !== undefined);
        const again = importedAgain(written ?? "");
        expect(again.module).toBe(written);
        if (again.config !== undefined && "hardening" in again.config) hardened++;
      }),
      { numRuns: 300 },
    );
    expect(hardened).toBeGreaterThan(20);
  });
});
