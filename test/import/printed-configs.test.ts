import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "@nixgen/schema";
import { loadConfig, renderNix } from "nixgen";
import { describe, expect, it } from "vitest";
import { importModules } from "../../packages/nixgen/src/import/import-modules.js";
import { printTypescriptConfig } from "../../packages/nixgen/src/import/print-typescript-config.js";
import { printYamlConfig } from "../../packages/nixgen/src/import/print-yaml-config.js";
import { temporaryDirectory, writeFiles } from "../cli/run.js";

/** The module of a config, and nothing where it has no model. */
function moduleOf(config: unknown): string | undefined {
  const { model } = compile(config);
  return model && renderNix(model, { source: "nixgen.config.yaml" })[0]?.content;
}

/** The modules of configs that the platform itself was asked about; a hundred that it refuses have none. */
const modules = ["haproxy", "nginx"].flatMap((name) => {
  const file = new URL(`../conformance/${name}.json`, import.meta.url);
  const cases: { id: string; config: object }[] = JSON.parse(readFileSync(file, "utf8"));
  return cases.flatMap(({ id, config }) => {
    const text = moduleOf({ ...config, resourceGroup: undefined });
    return text === undefined ? [] : [{ id, text }];
  });
});

/** What the printed config of a module, read from its file, builds. */
async function builtFrom(
  text: string,
  format: "ts" | "yaml",
): Promise<{ readonly built: string | undefined; readonly printed: string }> {
  const { config, comments, diagnostics } = importModules([{ file: "nixgen.nix", text }]);
  expect(diagnostics).toEqual([]);
  if (config === undefined) throw new Error("no config");
  const print = format === "ts" ? printTypescriptConfig : printYamlConfig;
  const printed = print(config, comments, ["Imported from nixgen.nix."]);
  const directory = temporaryDirectory();
  writeFiles(directory, { [`nixgen.config.${format}`]: printed });
  const { input } = await loadConfig(join(directory, `nixgen.config.${format}`));
  return { built: moduleOf(input), printed };
}

describe("a printed config builds the module that it was imported from, byte for byte", () => {
  it("has modules of conformance to show it by", () => {
    expect(modules.length).toBe(540);
  });

  it("as YAML, of three in four", { timeout: 120_000 }, async () => {
    for (const { id, text } of modules.filter((_, index) => index % 4 !== 0)) {
      expect((await builtFrom(text, "yaml")).built, id).toBe(text);
    }
  });

  // Each is a program that is run, which takes longer.
  it("as TypeScript, of the others", { timeout: 120_000 }, async () => {
    for (const { id, text } of modules.filter((_, index) => index % 4 === 0)) {
      expect((await builtFrom(text, "ts")).built, id).toBe(text);
    }
  });
});

describe("a printed config", () => {
  const lineEnds = ["\u2028", "\u2029", "\r"];

  it.each(lineEnds)("keeps what stands behind %j in a comment a comment", async (end) => {
    const text = `{\n  # one${end}throw new Error("run");\n  flyingcircus.kubernetes.frontend.a.podPort = 1;\n}\n`;
    for (const format of ["ts", "yaml"] as const) {
      const { built, printed } = await builtFrom(text, format);
      expect(built).toContain("podPort = 1;");
      expect(printed).toMatch(/(\/\/|#) one\n *(\/\/|#) throw new Error/);
    }
  });

  it("shows a terminal's orders instead of giving them", async () => {
    const text = "{\n  # red \u001b[31m\n  flyingcircus.kubernetes.frontend.a.podPort = 1;\n}\n";
    expect((await builtFrom(text, "ts")).printed).toContain("// red \\u001b[31m");
  });

  it("holds a frontend whose name is that of the prototype", async () => {
    const text = "{ flyingcircus.kubernetes.frontend.__proto__.podPort = 1; }";
    for (const format of ["ts", "yaml"] as const) {
      const { printed } = await builtFrom(text, format);
      const directory = temporaryDirectory();
      writeFiles(directory, { [`nixgen.config.${format}`]: printed });
      const { input } = await loadConfig(join(directory, `nixgen.config.${format}`));
      expect(JSON.stringify(input)).toContain('"__proto__":{"podPort":1}');
    }
  });
});
