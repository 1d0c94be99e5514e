import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { requireProgram } from "../real-programs.ts";

const run = promisify(execFile);

/** Modules per process: enough that starting it costs little, few enough that two can run at once. */
const batchSize = 500;

const millisecondsPerProcess = 60_000;

// As in nixpkgs, where both only tag the value for the module system.
const lib = `{
  mkForce = content: { _type = "override"; priority = 50; inherit content; };
  mkAfter = content: { _type = "order"; priority = 1500; inherit content; };
}`;

/** A value as nixpkgs tags it for `lib.mkForce`. */
export function forced(content: unknown): unknown {
  return { _type: "override", priority: 50, content };
}

/** A value as nixpkgs tags it for `lib.mkAfter`. */
export function after(content: unknown): unknown {
  return { _type: "order", priority: 1500, content };
}

/** What real Nix makes of each module text, called as the module system calls it. */
export async function evaluateModules(modules: readonly string[]): Promise<unknown[]> {
  return inFolder(async (folder) => {
    await Promise.all(
      modules.map((text, index) => writeFile(join(folder, moduleFile(index)), text)),
    );
    const values: unknown[] = [];
    for (let start = 0; start < modules.length; start += batchSize) {
      const batch = modules.slice(start, start + batchSize);
      const calls = batch.map((_, index) => `(import ./${moduleFile(start + index)} arguments)`);
      const expression = `let arguments = { config = { }; pkgs = { }; lib = ${lib}; }; in [ ${calls.join(" ")} ]`;
      values.push(...listOf(await instantiate(folder, expression)));
    }
    return values;
  });
}

/** What real Nix makes of an expression. Floats come back with six digits only. */
export async function evaluateNix(expression: string): Promise<unknown> {
  return inFolder((folder) => instantiate(folder, expression));
}

function moduleFile(index: number): string {
  return `m${index}.nix`;
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error("Nix was given a list and answered something else.");
  return value;
}

async function instantiate(folder: string, expression: string): Promise<unknown> {
  const file = join(folder, "expression.nix");
  await writeFile(file, expression);
  const program = requireProgram("nix-instantiate");
  // No store, no home, no configuration: it works for anyone in a fresh sandbox.
  const options = ["--eval", "--strict", "--json", "--store", "dummy://"];
  const home = join(folder, "home");
  const { stdout } = await run(program, [...options, file], {
    env: { PATH: process.env.PATH, HOME: home, NIX_CONF_DIR: home },
    timeout: millisecondsPerProcess,
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout);
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "nixgen-real-nix-"));
  try {
    await mkdir(join(folder, "home"));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
