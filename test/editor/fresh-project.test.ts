import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openConfigEditor } from "./config-servers.ts";
import { compiler, type FreshProject, freshProject } from "./fresh-project.ts";
import { type LanguageServer, startLanguageServer } from "./language-server.ts";

let project: FreshProject;
let server: LanguageServer;

beforeAll(async () => {
  project = freshProject();
  writeFileSync(join(project.directory, "tsconfig.json"), tsconfig);
  server = await startLanguageServer(
    [compiler, "--lsp", "--stdio"],
    pathToFileURL(project.directory).href,
    () => null,
  );
});
afterAll(async () => {
  await server.stop();
  project.remove();
});

const tsconfig = JSON.stringify({
  compilerOptions: {
    ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: [] },
    ...{ module: "NodeNext", moduleResolution: "NodeNext", target: "ES2022" },
  },
  include: ["**/*.ts"],
});

/** Writes a config with the installed command, and returns its file. */
function init(scenario: string, ...words: readonly string[]): string {
  const folder = `scenario-${scenario}${words.join("")}`;
  mkdirSync(join(project.directory, folder));
  return project.nixgen("init", folder, "--scenario", scenario, ...words).replace(" created\n", "");
}

/** What the TypeScript server offers where `|` stands in the text. */
async function offers(file: string, marked: string): Promise<readonly string[]> {
  const before = marked.slice(0, marked.indexOf("|")).split("\n");
  const { textDocument, close } = open(file, marked.replace("|", ""));
  // Options that may be left out have a question mark, codes have quotes.
  const answer = (await server.request("textDocument/completion", {
    textDocument,
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  })) as { readonly items: readonly { readonly label: string }[] } | null;
  close();
  return (answer?.items ?? []).map(({ label }) => label.replace(/^"|"?\??$/g, ""));
}

function open(file: string, text: string) {
  const textDocument = { uri: pathToFileURL(file).href };
  server.notify("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "typescript", version: 1, text },
  });
  return { textDocument, close: () => server.notify("textDocument/didClose", { textDocument }) };
}

describe("a config that init writes, in a fresh project with the packed packages", () => {
  it.each([
    ["1", []],
    ["1", ["--yaml"]],
    ["1", ["--json"]],
    ["2", []],
    ["2", ["--yaml"]],
    ["2", ["--json"]],
  ])("passes check and builds: scenario %s %j", (scenario, words) => {
    const file = init(scenario, ...words);
    expect(project.nixgen("check", file)).toBe("");
    const out = join(file, "../out");
    expect(project.nixgen("build", file, "--out", out)).toContain("nixgen.nix");
    expect(readFileSync(join(out, "nixgen.nix"), "utf8")).toContain("flyingcircus.kubernetes");
  });

  it("type-checks, the packages' own declarations included", () => {
    const { stdout, status } = spawnSync(compiler, ["-p", "."], {
      cwd: project.directory,
      encoding: "utf8",
    });
    expect(stdout).toBe("");
    expect(status).toBe(0);
    const listed = execFileSync(compiler, ["-p", ".", "--listFilesOnly"], {
      cwd: project.directory,
      encoding: "utf8",
    });
    expect(listed).toContain("scenario-1/nixgen.config.ts");
    expect(listed).toContain("node_modules/@nixgen/schema/dist/index.d.ts");
  });

  it.each(["yaml", "json"] as const)(
    "names a schema that the %s server finds",
    async (language) => {
      const folder = join(project.directory, `scenario-1--${language}`);
      const text = readFileSync(join(folder, `nixgen.config.${language}`), "utf8");
      expect(text).toContain("../node_modules/@nixgen/schema/config.schema.json");
      const wrong = text.replace(/("?)podPort("?): 8888/, "$1podPort$2: 0");
      const editor = await openConfigEditor(language, { folder });
      expect(await editor.diagnostics(text)).toEqual([]);
      expect((await editor.diagnostics(wrong)).map(({ message }) => message)).toEqual([
        "Value is below the minimum of 1.",
      ]);
      await editor.stop();
    },
  );
});

describe("the TypeScript language server", () => {
  it.each([
    ["frontends' names in toFrontend", 'toFrontend("myapp")', 'toFrontend("|")', ["myapp"]],
    ["options of a frontend", "podPort: 8888,", "podPort: 8888, |", ["mode", "sslBackend"]],
    ["modes", "podPort: 8888,", 'podPort: 8888, mode: "|"', ["http", "tcp"]],
    ["releases", 'release: "24.05"', 'release: "|"', ["23.05", "24.11"]],
    ["options of a host", "forceSSL: true,", "forceSSL: true, |", ["listenAddresses", "default"]],
    ["codes", "platform: {", 'rules: { "|" }, platform: {', ["bind/duplicate"]],
  ])("completes %s in what init wrote", async (_, from, to, expected) => {
    const file = join(project.directory, "scenario-1/nixgen.config.ts");
    const text = readFileSync(file, "utf8");
    expect(text).toContain(from);
    expect(await offers(file, text.replace(from, to))).toEqual(expect.arrayContaining(expected));
  });

  it("shows the help on an option", async () => {
    const file = join(project.directory, "scenario-1/nixgen.config.ts");
    const text = readFileSync(file, "utf8");
    const before = text.slice(0, text.indexOf("release: ")).split("\n");
    const { textDocument, close } = open(file, text);
    const hover = await server.request("textDocument/hover", {
      textDocument,
      position: { line: before.length - 1, character: (before.at(-1)?.length ?? 0) + 1 },
    });
    close();
    expect(JSON.stringify(hover)).toContain("Release of the platform that the VM runs.");
  });
});
