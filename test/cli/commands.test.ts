import {
  chmodSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { renderHaproxy } from "@nixgen/haproxy-render";
import { renderNginx } from "@nixgen/nginx-render";
import { compile, configJsonSchema, type Model } from "@nixgen/schema";
import * as prettier from "prettier";
import { describe, expect, it } from "vitest";
import manifest from "../../packages/nixgen/package.json" with { type: "json" };
import { commands } from "../../packages/nixgen/src/cli/commands.ts";
import { catalogue } from "../../packages/nixgen/src/report/catalogue.ts";
import { namesIn, run, temporaryDirectory, writeFiles } from "./run.ts";

/** Nothing is wrong with it. */
const right = {
  flyingcircus: { kubernetes: { frontend: { myapp: { podPort: 8001 } } } },
};
/** It has a model, and a rule finds an error. */
const twice = {
  flyingcircus: {
    kubernetes: {
      frontend: {
        one: { podPort: 1, binds: ["127.0.0.1:8001"] },
        two: { podPort: 2, binds: ["127.0.0.1:8001"] },
      },
    },
  },
};
const wrong = { flyingcircus: { kubernetes: { frontend: { myapp: { podPort: 0 } } } } };

const config = (value: unknown) => ({ "nixgen.config.json": JSON.stringify(value) });

function modelOf(value: unknown): Model {
  const { model } = compile(value);
  if (model === undefined) throw new Error("the test's own config is wrong");
  return model;
}

describe("init", () => {
  const formats = [
    ["nixgen.config.ts", []],
    ["nixgen.config.yaml", ["--yaml"]],
    ["nixgen.config.json", ["--json"]],
  ] as const;
  const kinds = formats.flatMap(([name, words]) => [
    { name, words: ["init", ...words], scenario: "1", marker: "podPort" },
    { name, words: ["init", ...words, "--scenario", "1"], scenario: "1", marker: "podPort" },
    { name, words: ["init", ...words, "--scenario", "2"], scenario: "2", marker: "lbServicePort" },
  ]);

  it.each(kinds)(
    "$words writes a config in which nothing is wrong",
    async ({ name, words, marker }) => {
      const { code, stdout, stderr, directory } = await run(words);
      const file = join(directory, name);
      expect({ code, stdout }).toEqual({ code: 0, stdout: `${file} created\n` });
      expect(stderr).toMatch(/npm install --save-dev @nixgen\/schema\n/);
      expect(stderr.endsWith(`\nNow: nixgen check ${file}\n`)).toBe(true);
      expect(namesIn(directory)).toEqual([name]);
      const text = readFileSync(file, "utf8");
      expect(text).toContain(marker);
      expect(await run(["check"], { cwd: directory })).toMatchObject({
        code: 0,
        stdout: "",
        stderr: `${name}: nothing wrong\n`,
      });
      expect(await run(["build"], { cwd: directory })).toMatchObject({ code: 0, stderr: "" });
      // As prettier lays it out, so that the first change to it is a change of one line.
      expect(await prettier.check(text, { filepath: file })).toBe(true);
    },
  );

  it.each(["1", "2"])("writes the same config of scenario %s in all formats", async (scenario) => {
    const modules = await Promise.all(
      formats.map(async ([, words]) => {
        const { directory } = await run(["init", ...words, "--scenario", scenario]);
        await run(["build"], { cwd: directory });
        return readFileSync(join(directory, "out/nixgen.nix"), "utf8").split("\n").slice(1);
      }),
    );
    expect(modules[0]?.length).toBeGreaterThan(5);
    expect(modules).toEqual([modules[0], modules[0], modules[0]]);
  });

  it.each([
    ["beside it", "", "./node_modules/@nixgen/schema/config.schema.json"],
    ["above it", "a/b", "../../node_modules/@nixgen/schema/config.schema.json"],
  ])("names the schema of the package that is installed %s", async (_, below, path) => {
    const schema = "node_modules/@nixgen/schema/config.schema.json";
    const files = { [schema]: "{}" };
    const words = below === "" ? [] : [below];
    const yaml = await run(["init", ...words, "--yaml"], { files });
    const yamlText = readFileSync(join(yaml.directory, below, "nixgen.config.yaml"), "utf8");
    expect(yamlText.split("\n")[0]).toBe(`# yaml-language-server: $schema=${path}`);
    expect(yaml.stderr).not.toContain("npm install");
    const json = await run(["init", ...words, "--json"], { files });
    const jsonText = readFileSync(join(json.directory, below, "nixgen.config.json"), "utf8");
    expect(JSON.parse(jsonText)).toMatchObject({ $schema: path });
  });

  it("names the schema where the package will be, if it is not installed yet", async () => {
    const { directory, stderr } = await run(["init", "--json"]);
    const text = readFileSync(join(directory, "nixgen.config.json"), "utf8");
    expect(JSON.parse(text)).toMatchObject({
      $schema: "./node_modules/@nixgen/schema/config.schema.json",
    });
    expect(stderr).toContain("On a VM without npm: nixgen schema > config.schema.json");
  });

  it.each([
    [["", ""], "podPort"],
    [["1"], "podPort"],
    [[" 2 "], "lbServicePort"],
    [["three", "2"], "lbServicePort"],
  ])("asks for the scenario on a terminal: %j", async (answers, marker) => {
    const questions: string[] = [];
    const left = [...answers];
    const person = async (question: string) => {
      questions.push(question);
      return left.shift();
    };
    const { code, directory } = await run(["init"], { person });
    expect(code).toBe(0);
    expect(questions[0]).toMatch(/1 {2}HTTPS by nginx.*\n.*2 {2}HTTPS by an ingress controller/);
    expect(readFileSync(join(directory, "nixgen.config.ts"), "utf8")).toContain(marker);
    expect((await run(["init", "--scenario", "2"], { person: () => Promise.reject() })).code).toBe(
      0,
    );
  });

  it.each([[[undefined]], [["no", "x", "3", "2"]]])(
    "writes nothing where the question stays open: %j",
    async (answers) => {
      const left = [...answers];
      const { code, stderr, directory } = await run(["init"], { person: async () => left.shift() });
      expect(stderr).toBe("nixgen: No scenario was chosen. Nothing was written.\n");
      expect(code).toBe(2);
      expect(namesIn(directory)).toEqual([]);
    },
  );

  it.each([
    [["--scenario", "3"], "--scenario is 1 or 2, not 3."],
    [["--yaml", "--json"], "--yaml or --json, not both."],
  ])("refuses %j", async (words, message) => {
    const { code, stderr, directory } = await run(["init", ...words]);
    expect(stderr).toBe(`nixgen: ${message}\n`);
    expect(code).toBe(2);
    expect(namesIn(directory)).toEqual([]);
  });

  it("makes the directory that it is given", async () => {
    const { code, directory } = await run(["init", "deep/new"]);
    expect(code).toBe(0);
    expect(namesIn(directory)).toEqual(["deep", "deep/new", "deep/new/nixgen.config.ts"]);
  });

  it.each(["nixgen.config.ts", "nixgen.config.yaml", "nixgen.config.json"])(
    "refuses beside %s",
    async (name) => {
      for (const words of [["init"], ["init", "--yaml"]]) {
        const { code, stdout, stderr, directory } = await run(words, { files: { [name]: "mine" } });
        expect(stderr).toBe(`nixgen: There is a config already: ${name}. Nothing was written.\n`);
        expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
        expect(namesIn(directory)).toEqual([name]);
        expect(readFileSync(join(directory, name), "utf8")).toBe("mine");
      }
    },
  );

  it("does not write through a symbolic link to nowhere", async () => {
    const directory = temporaryDirectory();
    symlinkSync("elsewhere", join(directory, "nixgen.config.ts"));
    const { code, stderr } = await run(["init"], { cwd: directory });
    expect(stderr).toMatch(/nixgen\.config\.ts was not written: EEXIST: file already exists\.\n$/);
    expect(code).toBe(2);
    expect(namesIn(directory)).toEqual(["nixgen.config.ts"]);
  });

  it("says why it cannot write", async () => {
    const { code, stderr } = await run(["init", "file/below"], { files: { file: "" } });
    expect(stderr).toMatch(/was not written: ENOTDIR: not a directory\.\n$/);
    expect(code).toBe(2);
  });
});

describe("check", () => {
  it("says that nothing is wrong", async () => {
    expect(await run(["check"], { files: config(right) })).toMatchObject({
      code: 0,
      stdout: "",
      stderr: "nixgen.config.json: nothing wrong\n",
    });
  });

  it("ends well where there are warnings only", async () => {
    const warned = { ...twice, rules: { "bind/duplicate": "warning" } };
    const { code, stderr } = await run(["check"], { files: config(warned) });
    expect(stderr).toMatch(/ warning bind\/duplicate\n/);
    expect(stderr).not.toContain("nothing wrong");
    expect(code).toBe(0);
  });

  it("prints JSON", async () => {
    const { code, stdout, stderr } = await run(["check", "--format", "json"], {
      files: config(wrong),
    });
    const column = config(wrong)["nixgen.config.json"].indexOf("0") + 1;
    const start = { line: 1, column, offset: column - 1 };
    const end = { line: 1, column: column + 1, offset: column };
    expect(JSON.parse(stderr)).toEqual({
      diagnostics: [
        {
          code: "config/out-of-range",
          severity: "error",
          path: ["flyingcircus", "kubernetes", "frontend", "myapp", "podPort"],
          message: "flyingcircus.kubernetes.frontend.myapp.podPort is 0, but must be at least 1.",
          span: { file: "nixgen.config.json", start, end },
        },
      ],
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });

  it("prints a workflow command", async () => {
    const { code, stderr } = await run(["check", "--format", "github"], { files: config(wrong) });
    const column = config(wrong)["nixgen.config.json"].indexOf("0") + 1;
    expect(stderr).toBe(
      `::error file=nixgen.config.json,line=1,col=${column},endLine=1,endColumn=${column + 1},title=config/out-of-range::flyingcircus.kubernetes.frontend.myapp.podPort is 0, but must be at least 1.\n`,
    );
    expect(code).toBe(1);
  });

  it("prints SARIF", async () => {
    const { code, stderr } = await run(["check", "--format", "sarif"], { files: config(wrong) });
    const {
      version,
      runs: [{ results }],
    } = JSON.parse(stderr);
    expect(version).toBe("2.1.0");
    expect(results).toMatchObject([{ ruleId: "config/out-of-range", level: "error" }]);
    expect(code).toBe(1);
  });

  it.each([
    ["json", '{\n  "diagnostics": []\n}\n'],
    ["github", ""],
    ["pretty", "nixgen.config.json: nothing wrong\n"],
  ])("prints as %s that nothing is wrong", async (format, expected) => {
    const { code, stderr } = await run(["check", "--format", format], { files: config(right) });
    expect(stderr).toBe(expected);
    expect(code).toBe(0);
  });

  it("prints a SARIF log without results", async () => {
    const { stderr } = await run(["check", "--format", "sarif"], { files: config(right) });
    expect(JSON.parse(stderr)).toMatchObject({ runs: [{ results: [] }] });
  });

  it("prints colour only where it is asked for", async () => {
    const plain = await run(["check"], { files: config(wrong) });
    const colourful = await run(["check"], { files: config(wrong), colour: true });
    expect(plain.stderr).not.toContain("\u001b");
    expect(colourful.stderr).toContain("\u001b[31merror\u001b[39m");
  });

  it("refuses a program where --no-code forbids it", async () => {
    const { code, stderr, directory } = await run(["check", "--no-code"], {
      files: {
        "nixgen.config.ts":
          'import { writeFileSync } from "node:fs";\nwriteFileSync(new URL("ran", import.meta.url), "");\nexport default {};\n',
      },
    });
    expect(stderr).toMatch(/^nixgen error config\/code\n/);
    expect(code).toBe(2);
    expect(namesIn(directory)).toEqual(["nixgen.config.ts"]);
  });

  it("writes nothing", async () => {
    const { directory } = await run(["check"], { files: config(right) });
    expect(namesIn(directory)).toEqual(["nixgen.config.json"]);
  });
});

describe("build", () => {
  const module = "out/nixgen.nix";
  const body = `{ ... }:
{
  flyingcircus.kubernetes.frontend.myapp = {
    podPort = 8001;
  };
}
`;

  it("creates the module and says so; the second time there is nothing to do", async () => {
    const first = await run(["build"], { files: config(right) });
    const file = join(first.directory, module);
    expect(first).toMatchObject({ code: 0, stdout: `${file} created\n`, stderr: "" });
    const content = readFileSync(file, "utf8");
    expect(content).toMatch(
      /^# Made by nixgen from nixgen\.config\.json; .* sha256:[0-9a-f]{64}\n/,
    );
    expect(content.slice(content.indexOf("\n") + 1)).toBe(body);
    expect(namesIn(first.directory)).toEqual(["nixgen.config.json", "out", module]);

    const before = statSync(file, { bigint: true });
    const second = await run(["build"], { cwd: first.directory });
    expect(second).toMatchObject({ code: 0, stdout: `${file} is up to date\n`, stderr: "" });
    const { ino, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    expect({ ino, mtimeNs, ctimeNs }).toEqual({
      ino: before.ino,
      mtimeNs: before.mtimeNs,
      ctimeNs: before.ctimeNs,
    });
  });

  it("updates its own module, and keeps its mode", async () => {
    const { directory } = await run(["build"], { files: config(right) });
    chmodSync(join(directory, module), 0o640);
    const { code, stdout } = await run(["build"], { cwd: directory, files: config({}) });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${join(directory, module)} updated\n` });
    expect(readFileSync(join(directory, module), "utf8")).not.toContain("myapp");
    expect(statSync(join(directory, module)).mode & 0o777).toBe(0o640);
    expect(namesIn(join(directory, "out"))).toEqual(["nixgen.nix"]);
  });

  it("writes to the directory that --out names", async () => {
    const { directory, stdout } = await run(["build", "--out", "a/b"], { files: config(right) });
    expect(stdout).toBe(`${join(directory, "a/b/nixgen.nix")} created\n`);
    expect(namesIn(join(directory, "a/b"))).toEqual(["nixgen.nix"]);
  });

  it.each([
    ["foreign", () => "{ }\n", "nixgen did not write the file that stands there"],
    ["empty", () => "", "nixgen did not write the file that stands there"],
    [
      "edited",
      (made: string) => made.replace("8001", "8002"),
      "somebody edited the file since nixgen wrote it",
    ],
  ])("refuses a file that is %s, unless forced", async (_, edit, reason) => {
    const { directory } = await run(["build"], { files: config(right) });
    const file = join(directory, module);
    const made = readFileSync(file, "utf8");
    const theirs = edit(made);
    writeFileSync(file, theirs);
    const refused = await run(["build"], { cwd: directory });
    expect(refused).toMatchObject({
      code: 2,
      stdout: "",
      stderr: `nixgen: ${file} was not written: ${reason}; --force overwrites it.\n`,
    });
    expect(readFileSync(file, "utf8")).toBe(theirs);

    const forced = await run(["build", "--force"], { cwd: directory });
    expect(forced).toMatchObject({ code: 0, stdout: `${file} updated\n`, stderr: "" });
    expect(readFileSync(file, "utf8")).toBe(made);
  });

  it("refuses a symbolic link, forced or not", async () => {
    for (const words of [["build"], ["build", "--force"]]) {
      const directory = temporaryDirectory();
      writeFiles(directory, { ...config(right), "elsewhere.nix": "theirs", "out/other": "" });
      symlinkSync("../elsewhere.nix", join(directory, module));
      const { code, stdout, stderr } = await run(words, { cwd: directory });
      expect(stderr).toBe(
        `nixgen: ${join(directory, module)} was not written: a symbolic link stands there, which nixgen does not follow.\n`,
      );
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(readlinkSync(join(directory, module))).toBe("../elsewhere.nix");
      expect(readFileSync(join(directory, "elsewhere.nix"), "utf8")).toBe("theirs");
    }
  });

  it("refuses a file in the place of the directory", async () => {
    const { code, stderr, directory } = await run(["build"], {
      files: { ...config(right), out: "theirs" },
    });
    const out = join(directory, "out");
    expect(stderr).toBe(
      `nixgen: ${join(out, "nixgen.nix")} was not written: ${out} is not a directory.\n`,
    );
    expect(code).toBe(2);
    expect(lstatSync(out).isFile()).toBe(true);
  });

  it.each([
    ["shape", wrong, "config/out-of-range"],
    ["rule", twice, "bind/duplicate"],
  ])("leaves what stands there while a %s error stands", async (_, value, what) => {
    const { directory } = await run(["build"], { files: config(right) });
    const before = readFileSync(join(directory, module), "utf8");
    const { code, stdout, stderr } = await run(["build", "--force"], {
      cwd: directory,
      files: config(value),
    });
    expect(stderr).toContain(` error ${what}\n`);
    expect(stderr).toMatch(/\n\n\d errors?\nNothing was written\.\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(readFileSync(join(directory, module), "utf8")).toBe(before);
  });
});

describe("diff", () => {
  it("prints what build would create, and writes nothing", async () => {
    const { code, stdout, stderr, directory } = await run(["diff"], { files: config(right) });
    const file = join(directory, "out/nixgen.nix");
    const lines = stdout.split("\n");
    expect(lines.slice(0, 3)).toEqual(["--- /dev/null", `+++ ${file}`, "@@ -0,0 +1,7 @@"]);
    expect(lines.slice(3, -1).every((line) => line.startsWith("+"))).toBe(true);
    expect(lines.slice(4)).toEqual([
      "+{ ... }:",
      "+{",
      "+  flyingcircus.kubernetes.frontend.myapp = {",
      "+    podPort = 8001;",
      "+  };",
      "+}",
      "",
    ]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(namesIn(directory)).toEqual(["nixgen.config.json"]);
  });

  it("prints nothing where build would change nothing", async () => {
    const { directory } = await run(["build"], { files: config(right) });
    expect(await run(["diff"], { cwd: directory })).toMatchObject({
      code: 0,
      stdout: "",
      stderr: "",
    });
  });

  it.each([
    ["its own", (made: string) => made],
    ["an edited", (made: string) => made.replace("podPort", "lbServicePort")],
  ])("prints how %s file would change, and does not touch it", async (_, edit) => {
    const { directory } = await run(["build"], { files: config(right) });
    const file = join(directory, "out/nixgen.nix");
    const content = edit(readFileSync(file, "utf8"));
    writeFileSync(file, content);
    const before = statSync(file, { bigint: true });
    const changed = { flyingcircus: { kubernetes: { frontend: { other: { podPort: 8001 } } } } };
    const { code, stdout } = await run(["diff"], { cwd: directory, files: config(changed) });
    expect(stdout).toContain(`--- ${file}\n+++ ${file}\n@@ -1,7 +1,7 @@\n`);
    expect(stdout).toContain("\n-  flyingcircus.kubernetes.frontend.myapp = {\n");
    expect(stdout).toContain("\n+  flyingcircus.kubernetes.frontend.other = {\n");
    expect(code).toBe(1);
    expect(readFileSync(file, "utf8")).toBe(content);
    expect(statSync(file, { bigint: true }).ctimeNs).toBe(before.ctimeNs);
    expect(namesIn(join(directory, "out"))).toEqual(["nixgen.nix"]);
  });

  it("prints no patch while an error stands", async () => {
    const { code, stdout, stderr } = await run(["diff"], { files: config(twice) });
    expect(stderr).toContain(" error bind/duplicate\n");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });

  it("says why it cannot compare", async () => {
    const directory = temporaryDirectory();
    writeFiles(directory, { ...config(right), "out/nixgen.nix/file": "" });
    const { code, stdout, stderr } = await run(["diff"], { cwd: directory });
    expect(stderr).toBe(
      `nixgen: ${join(directory, "out/nixgen.nix")} cannot be compared: what stands there is not an ordinary file.\n`,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

describe("preview", () => {
  const host = { locations: { "/": { return: "204" } } };
  const served = {
    ...right,
    flyingcircus: {
      ...right.flyingcircus,
      services: { nginx: { virtualHosts: { "a.test": host } } },
    },
  };
  const gateway = (name: string, last: number) => ({
    name,
    roles: ["webgateway"],
    fe: [`192.0.2.${last}`],
    srv: [`172.22.0.${last}`],
  });
  const several = {
    ...served,
    resourceGroup: { name: "rg", machines: [gateway("web0", 11), gateway("web1", 12)] },
    rules: Object.fromEntries(
      catalogue.filter(({ code }) => code.startsWith("topology/")).map(({ code }) => [code, "off"]),
    ),
  };

  it("prints haproxy.cfg, and nothing else to standard output", async () => {
    const { code, stdout } = await run(["preview", "haproxy"], { files: config(served) });
    expect(stdout).toBe(renderHaproxy(modelOf(served)));
    expect(stdout).toContain("\nlisten myapp\n");
    expect(code).toBe(0);
  });

  it("prints nginx's servers, or a whole nginx.conf", async () => {
    const model = modelOf(served);
    const servers = await run(["preview", "nginx"], { files: config(served) });
    expect(servers.stdout).toBe(renderNginx(model));
    expect(servers.stdout).toContain("server_name a.test");
    const whole = await run(["preview", "nginx", "--standalone"], { files: config(served) });
    expect(whole.stdout).toBe(renderNginx(model, { standalone: true }));
    expect(whole.stdout).toContain("\nevents {");
  });

  it("shows the webgateway that --machine names", async () => {
    const model = modelOf(several);
    const texts = await Promise.all(
      ["web0", "web1"].map(async (machine) => {
        const { code, stdout } = await run(["preview", "nginx", "--machine", machine], {
          files: config(several),
        });
        expect(code).toBe(0);
        expect(stdout).toBe(renderNginx(model, { machine }));
        return stdout;
      }),
    );
    expect(texts[0]).toContain("192.0.2.11");
    expect(texts[1]).toContain("192.0.2.12");
    expect(texts[1]).not.toContain("192.0.2.11");
  });

  it.each([
    [several, [], "There are several webgateways: say --machine web0|web1."],
    [several, ["--machine", "web2"], "There is no webgateway web2; there is web0, web1."],
    [served, ["--machine", "web0"], "The config names no webgateway; leave --machine out."],
    [served, ["--standalone"], "--standalone is for nginx; haproxy.cfg is complete as it is."],
  ])("says which machine, case %#", async (value, words, message) => {
    const { code, stdout, stderr } = await run(["preview", "haproxy", ...words], {
      files: config(value),
    });
    expect(stderr.endsWith(`nixgen: ${message}\n`)).toBe(true);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("prints it also where a rule finds an error, and ends with 1", async () => {
    const { code, stdout, stderr } = await run(["preview", "haproxy"], { files: config(twice) });
    expect(stdout).toBe(renderHaproxy(modelOf(twice)));
    expect(stderr).toContain(" error bind/duplicate\n");
    expect(code).toBe(1);
  });

  it("prints nothing without a model", async () => {
    const { code, stdout, stderr } = await run(["preview", "haproxy"], { files: config(wrong) });
    expect(stderr).toContain(" error config/out-of-range\n");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });
});

describe("listeners", () => {
  it("prints a line for each listener, or JSON", async () => {
    const table = await run(["listeners"], { files: config(right) });
    expect(table.stdout).toMatch(/^ADDRESS +PORT +PROGRAM +OWNER +PURPOSE +REACHABLE FROM\n/);
    expect(table.stdout).toMatch(/^127\.0\.0\.1 +8001 +haproxy /m);
    const list = await run(["listeners", "--format", "json"], { files: config(right) });
    const { listeners } = JSON.parse(list.stdout);
    expect(listeners).toHaveLength(table.stdout.trimEnd().split("\n").length - 1);
    expect(listeners).toContainEqual(
      expect.objectContaining({ address: "127.0.0.1", port: "8001" }),
    );
    expect([table.code, list.code]).toEqual([0, 0]);
  });
});

describe("schema", () => {
  it("prints a JSON Schema whose references all lead somewhere", async () => {
    const { code, stdout, stderr } = await run(["schema"]);
    const schema = JSON.parse(stdout);
    expect(schema).toEqual(JSON.parse(JSON.stringify(configJsonSchema())));
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    const references = [...stdout.matchAll(/"\$ref": "#\/\$defs\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(references.length).toBeGreaterThan(0);
    expect(stdout.match(/"\$ref"/g)).toHaveLength(references.length);
    for (const name of references) expect(schema.$defs).toHaveProperty([name ?? ""]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("explain", () => {
  it("lists every code, a line each", async () => {
    const { code, stdout } = await run(["explain"]);
    expect(
      stdout
        .split("\n")
        .slice(0, -1)
        .map((line) => line.split(" ")[0]),
    ).toEqual(catalogue.map((entry) => entry.code));
    expect(code).toBe(0);
  });

  it.each(catalogue)("tells of $code", async (entry) => {
    const { code, stdout, stderr } = await run(["explain", entry.code]);
    expect(stdout.startsWith(`${entry.code} (${entry.severity})\n${entry.title}\n\n`)).toBe(true);
    const flat = stdout.replaceAll(/\s+/g, " ");
    expect(flat).toContain(entry.why.replaceAll(/\s+/g, " "));
    expect(flat).toContain(`What to do: ${entry.remedy.replaceAll(/\s+/g, " ")}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("help and version", () => {
  it.each([["--help"], ["-h"], ["help"]])("nixgen %s lists every command", async (word) => {
    const { code, stdout, stderr } = await run([word]);
    for (const { name, summary } of commands) {
      expect(stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, "m"));
    }
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it.each(commands)("nixgen $name --help lists its options", async ({ name, summary, options }) => {
    const { code, stdout, stderr, directory } = await run([name, "--help"]);
    expect(stdout).toMatch(new RegExp(`^Usage: nixgen ${name}\\b`));
    expect(stdout.toLowerCase()).toContain(`\n${summary.toLowerCase()}.\n`);
    for (const [option, { description }] of Object.entries(options)) {
      expect(
        stdout
          .split("\n")
          .some((line) => line.startsWith(`  --${option}`) && line.includes(description)),
      ).toBe(true);
    }
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(namesIn(directory)).toEqual([]);
    expect((await run([name, "-h"])).stdout).toBe(stdout);
  });

  it("prints the package's version", async () => {
    expect(await run(["--version"])).toMatchObject({
      code: 0,
      stdout: `${manifest.version}\n`,
      stderr: "",
    });
  });
});
