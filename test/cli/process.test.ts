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
