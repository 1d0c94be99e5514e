import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryDirectory, writeFiles } from "./run.ts";

const inPackage = (path: string) =>
  fileURLToPath(new URL(`../../packages/nixgen/${path}`, import.meta.url));
const program = inPackage("bin/nixgen.js");

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a shell script in which `nixgen` is the command as it is installed. */
function shell(
  script: string,
  { stdin = "", cwd = temporaryDirectory(), env = {} as Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const child = spawn(
    "bash",
    ["-c", `nixgen() { "${process.execPath}" "${program}" "$@"; }\nset -o pipefail\n${script}`],
    { cwd, env: { PATH: process.env.PATH, HOME: cwd, ...env }, timeout: 30_000 },
  );
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.stderr += text;
  });
  child.stdin.on("error", () => undefined).end(stdin);
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code, ...said }));
  });
}

describe("the command as a process", () => {
  it("is built", () => {
    expect(existsSync(inPackage("dist/bundle/run-process.cjs")), "run npm run build first").toBe(
      true,
    );
  });

  it.each([
    ['{"flyingcircus": {}}', 0, "standard input: nothing wrong\n"],
    ["flyingcircus: {}\n", 0, "standard input: nothing wrong\n"],
    ['{"flyingcircus": 1}', 1, "standard input:1:18 error config/wrong-type\n"],
    ["\u00fc: 1\n", 1, "standard input:1:1 error config/unknown-option\n"],
  ])("check - reads %j", async (stdin, code, beginning) => {
    const ended = await shell("nixgen check -", { stdin });
    expect(ended.stderr.startsWith(beginning)).toBe(true);
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: "" });
  });

  it("says of a large config as little as of a small one", async () => {
    const frontend = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [
        `app${index}`,
        { binds: [`127.0.0.1:${10_000 + index}`], podPort: 80 },
      ]),
    );
    const stdin = JSON.stringify({ flyingcircus: { kubernetes: { frontend } } });
    expect(stdin.length).toBeGreaterThan(100_000);
    const stderr = "standard input: nothing wrong\n";
    expect(await shell("nixgen check -", { stdin })).toEqual({ code: 0, stdout: "", stderr });
  });

  it("refuses what is no UTF-8 on standard input", async () => {
    const { code, stdout, stderr } = await shell(
      String.raw`printf '# M\xfcller\n{}\n' | nixgen check -`,
    );
    expect(stderr).toBe("nixgen: Standard input is not UTF-8 text.\n");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it.each([
    ["nixgen", 2],
    ["nixgen --version", 0],
    ["nixgen check missing.yaml", 2],
    ["nixgen check", 2],
    ["nixgen nonsense", 2],
  ])("%s ends with %i", async (script, code) => {
    expect((await shell(script)).code).toBe(code);
  });

  it("keeps what it prints apart from what it says", async () => {
    const cwd = temporaryDirectory();
    writeFiles(cwd, { "a.json": '{"rules": {"no/such": "off"}}' });
    const { stdout, stderr } = await shell("nixgen preview haproxy a.json", { cwd });
    expect(stdout).toMatch(/^global\n/);
    expect(stderr).toMatch(/^a\.json:1:\d+ /);
  });

  it.each([
    ["nixgen schema | head -1", "{\n"],
    ["nixgen schema | head -c 1", "{"],
    ["nixgen explain | head -1", "config/unreadable "],
    ["nixgen schema | true", ""],
    ["nixgen check - 2>&1 >/dev/null | head -1", "standard input:1:1 error"],
  ])("%s does not mind that nobody reads the rest", async (script, beginning) => {
    const stdin = Array.from({ length: 3000 }, (_, at) => `option${at}: 1\n`).join("");
    const { code, stdout, stderr } = await shell(script, { stdin });
    expect(stdout.startsWith(beginning)).toBe(true);
    expect(stderr).toBe("");
    // A closed pipe is no mistake of the one who runs it; 1 tells of the config.
    expect([0, 1]).toContain(code);
  });

  it("prints all of a long text into a pipe", async () => {
    const { code, stdout } = await shell("nixgen schema | cat");
    expect(() => JSON.parse(stdout)).not.toThrow();
    expect(stdout.length).toBeGreaterThan(2 ** 14);
    expect(code).toBe(0);
  });

  it("says nothing in colour into a pipe", async () => {
    const { stderr } = await shell("nixgen check -", { stdin: '{"a": 1}' });
    expect(stderr).not.toContain("\u001b");
  });
});

describe("a TypeScript config", () => {
  const config = `import { defineConfig, toFrontend } from "@nixgen/schema";
import { podPort } from "./port";
const frontend: { podPort: number } = { podPort };
export default defineConfig({
  flyingcircus: { kubernetes: { frontend: { app: frontend } } },
});
void toFrontend;
`;

  /** Names of the files that Node was told to load, and that belong to how configs are run. */
  async function loaded(cwd: string, assignment = "") {
    writeFiles(cwd, {
      "list.cjs": `process.on("exit", () => {
  const names = Object.keys(require.cache).map((file) => require("node:path").basename(file));
  console.log(names.filter((name) => /babel|jiti/.test(name)).sort().join(" "));
});
`,
    });
    const { code, stdout, stderr } = await shell(`${assignment} nixgen check a.ts`, {
      cwd,
      env: { NODE_OPTIONS: `--require ${cwd}/list.cjs` },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "a.ts: nothing wrong\n" });
    return stdout.trim();
  }

  it("is parsed by the first run, and by the next one only where it has changed", async () => {
    const cwd = temporaryDirectory();
    writeFiles(cwd, { "a.ts": config, "port.ts": "export const podPort: number = 80;\n" });
    expect(await loaded(cwd)).toBe("babel-parser.cjs");
    expect(await loaded(cwd)).toBe("");
    writeFiles(cwd, { "port.ts": "export const podPort: number = 8080;\n" });
    expect(await loaded(cwd)).toBe("babel-parser.cjs");
    expect(await loaded(cwd)).toBe("");
  });

  it("that needs more than its types taken out is transformed by the first run", async () => {
    const cwd = temporaryDirectory();
    writeFiles(cwd, {
      "a.ts": config,
      "port.ts": "namespace N { export const x = 80 }\nexport const podPort = N.x;\n",
    });
    expect(await loaded(cwd)).toBe("babel-parser.cjs babel.cjs jiti.cjs jiti.cjs");
    expect(await loaded(cwd)).toBe("jiti.cjs jiti.cjs");
  });

  it("is run where nothing can be kept", async () => {
    const cwd = temporaryDirectory();
    writeFiles(cwd, { "a.ts": config, "port.ts": "export const podPort: number = 80;\n" });
    expect(await loaded(cwd, "HOME=/dev/null")).toBe("babel-parser.cjs");
    expect(await loaded(cwd, "HOME=")).toBe("babel-parser.cjs");
    expect(existsSync(`${cwd}/.cache`)).toBe(false);
  });
});
