import { fileURLToPath } from "node:url";
import { Project, ScriptTarget, ts } from "ts-morph";
import { describe, expect, it } from "vitest";

// The compiler and language service behind the editors' hover, completion and red underlining.
const schema = fileURLToPath(new URL("../../packages/schema/src/index.ts", import.meta.url));
const project = new Project({
  compilerOptions: {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    paths: { "@nixgen/schema": [schema] },
    types: [],
  },
});

const config = (frontend: string, location = '"http://127.0.0.1:8001"') => `
import { defineConfig, toFrontend } from "@nixgen/schema";
export default defineConfig({
  flyingcircus: {
    kubernetes: { frontend: { myapp: ${frontend}, "other-app": { servicePort: 80 } } },
    services: { nginx: { virtualHosts: { "a.example": { locations: { "/": { proxyPass: ${location} } } } } } },
  },
});
void toFrontend;
`;

const app = (options: string) => `
import { defineConfig } from "@nixgen/schema";
export default defineConfig({ apps: { myapp: ${options} } });
`;

/** What the compiler says of a config, on one line. */
function complaints(text: string): string {
  const file = project.createSourceFile("nixgen.config.ts", text, { overwrite: true });
  return file
    .getPreEmitDiagnostics()
    .map((diagnostic) =>
      ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, " "),
    )
    .join(" ");
}

/** The names offered where `|` stands in the text. */
function completions(text: string): string[] {
  const position = text.indexOf("|");
  const file = project.createSourceFile("nixgen.config.ts", text.replace("|", ""), {
    overwrite: true,
  });
  const found = project
    .getLanguageService()
    .compilerObject.getCompletionsAtPosition(file.getFilePath(), position, {});
  return (found?.entries ?? []).map(({ name }) => name);
}

describe("what the compiler says", () => {
  it("accepts what is right", () => {
    expect(complaints(config("{ podPort: 8888 }"))).toBe("");
    expect(complaints(config("{ podPort: 8888 }", 'toFrontend("myapp", "/x")'))).toBe("");
  });

  it("names the three ports, and that one is enough, where two are given", () => {
    expect(complaints(config("{ podPort: 8888, servicePort: 80 }"))).toMatch(
      /not assignable to type 'GiveOnlyOne<"podPort" \| "lbServicePort" \| "servicePort">/,
    );
  });

  it("names the three ports, and that one is needed, where none is given", () => {
    expect(complaints(config('{ mode: "tcp" }'))).toMatch(
      /not assignable to type 'KubernetesFrontendWithExactlyOneOfPodPortLbServicePortServicePort'/,
    );
  });

  it("accepts apps, and says which options exclude each other", () => {
    expect(complaints(app('{ host: "a.example", podPort: 80, paths: ["/"] }'))).toBe("");
    expect(complaints(app('{ tcp: [{ listen: ":443", lbServicePort: 443 }] }'))).toBe("");
    expect(complaints(app('{ host: "a.example", podPort: 80, servicePort: 81 }'))).toMatch(
      /not assignable to type 'GiveOnlyOne<"podPort" \| "servicePort">/,
    );
    expect(complaints(app('{ host: "a.example" }'))).toContain("'podPort' is missing");
  });

  it("knows what was meant by an unknown option", () => {
    expect(complaints(config("{ podPort: 80, bind: [] }"))).toContain(
      "Did you mean to write 'binds'?",
    );
  });
});

describe("what the editor offers", () => {
  it.each([
    [
      "options of a frontend",
      config("{ podPort: 8888, | }"),
      ["binds", "mode", "namespace", "sslBackend"],
    ],
    ["ports of an empty frontend", config("{ | }"), ["podPort", "lbServicePort", "servicePort"]],
    ["modes", config('{ podPort: 8888, mode: "|" }'), ["http", "tcp"]],
    [
      "options of the config",
      'import { defineConfig } from "@nixgen/schema";\ndefineConfig({ | });',
      ["platform", "resourceGroup", "flyingcircus", "rules"],
    ],
    [
      "options of an app",
      app('{ host: "a.example", podPort: 80, | }'),
      ["paths", "selector", "tcp"],
    ],
    ["ways into an empty app", app("{ | }"), ["host", "hosts", "tcp", "podPort"]],
    [
      "options of a stream",
      app('{ tcp: [{ listen: ":443", | }] }'),
      ["lbServicePort", "podPort", "name"],
    ],
    [
      "options of a path",
      app('{ host: "a.example", podPort: 80, paths: { "/": { | } } }'),
      ["websockets", "basicAuthFile"],
    ],
    [
      "releases",
      'import { defineConfig } from "@nixgen/schema";\ndefineConfig({ platform: { release: "|" } });',
      ["23.05", "24.11"],
    ],
  ])("%s", (_, text, expected) => {
    expect(completions(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ["toFrontend", 'toFrontend("|")'],
    ["toFrontend that is still being written", 'toFrontend("|'],
    ["a path behind it", 'toFrontend("|", "/x")'],
    ["the same as a value", '{ frontend: "|" }'],
  ])("the names of the config's own frontends, and no other: %s", (_, location) => {
    expect(completions(config("{ podPort: 8888 }", location))).toEqual(["myapp", "other-app"]);
  });

  it("the names of the config's own frontends in hardening", () => {
    const text = config("{ podPort: 8888 }").replace(
      "  flyingcircus:",
      '  hardening: { longConnections: { frontends: ["|"] } },\n  flyingcircus:',
    );
    expect(completions(text)).toEqual(["myapp", "other-app"]);
  });

  it("a description with the default behind it", () => {
    const text = config('{ podPort: 8888, mode: "tcp" }');
    const file = project.createSourceFile("nixgen.config.ts", text, { overwrite: true });
    const info = project
      .getLanguageService()
      .compilerObject.getQuickInfoAtPosition(file.getFilePath(), text.indexOf("mode:") + 1);
    expect(ts.displayPartsToString(info?.documentation)).toContain(
      "How HAProxy treats the traffic",
    );
    expect(info?.tags?.map(({ name }) => name)).toContain("defaultValue");
  });
});
