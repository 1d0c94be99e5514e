import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { parse } from "yaml";

const nixgen = fileURLToPath(new URL("../../packages/nixgen/bin/nixgen.js", import.meta.url));
const guide = readFileSync(new URL("../../docs/guide.md", import.meta.url), "utf8");
const home = realpathSync(mkdtempSync(join(tmpdir(), "nixgen-guide-")));
afterAll(() => rmSync(home, { recursive: true, force: true }));

// `npx nixgen` is the one of the workspace: what is installed from a registry is tested in test/pack.
const programs = join(home, "bin");
mkdirSync(programs);
for (const [name, line] of [
  ["npx", 'exec "$@"'],
  ["nixgen", `exec ${process.execPath} ${nixgen} "$@"`],
] as const) {
  writeFileSync(join(programs, name), `#!/bin/sh\n${line}\n`);
  chmodSync(join(programs, name), 0o755);
}

it("tells of every command what it prints: `npx vitest run test/guide -u` writes it anew", async () => {
  const parts = guide.split(/^(?=## )/m).map((part, index) => withOutputs(part, `part-${index}`));
  await expect(parts.join("")).toMatchFileSnapshot("../../docs/guide.md");
});

it("shows CI and pre-commit what they can run", () => {
  const folder = directory("ci");
  run("npx nixgen init --scenario 1 --yaml && npx nixgen build", folder);
  const blocks = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
  const commands = blocks
    .flatMap((text) => stringsIn(parse(text)))
    .flatMap((text) => text.split("\n"))
    .filter((line) => line.includes("npx nixgen"));
  expect(commands.length).toBeGreaterThanOrEqual(5);
  for (const command of commands) expect(run(command, folder)).toMatchObject({ status: 0 });
});

/** A part of the guide, its files written and its commands run in a directory of its own. */
function withOutputs(part: string, name: string): string {
  const folder = directory(name);
  return part.replace(
    /^```(\S+)(?: (\S+))?\n([\s\S]*?)^```$/gm,
    (block, language: string, file: string | undefined, text: string) => {
      if (file !== undefined) writeFileSync(join(folder, file), text);
      return language === "console" ? `\`\`\`console\n${session(text, folder)}\`\`\`` : block;
    },
  );
}

/** What a terminal shows: the commands, each with what it really printed. */
function session(text: string, folder: string): string {
  const commands = text.split("\n").filter((line) => line.startsWith("$ "));
  return commands
    .map((line) => {
      const { status, output } = run(line.slice(2), folder);
      if (status !== (/ error /.test(output) ? 1 : 0)) throw new Error(`${line}: ${output}`);
      return `${line}\n${output.replaceAll(folder, "/home/me/gateway")}`;
    })
    .join("");
}

function run(command: string, cwd: string) {
  const { stdout, status } = spawnSync("bash", ["-c", `{ ${command}; } 2>&1`], {
    cwd,
    encoding: "utf8",
    timeout: 30_000,
    env: { PATH: [programs, process.env.PATH].join(delimiter), HOME: join(cwd, "home") },
  });
  return { status, output: stdout };
}

function directory(name: string): string {
  const folder = join(home, name);
  mkdirSync(folder);
  return folder;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
