import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { ExitCode } from "../../packages/nixgen/src/cli/exit-code.ts";
import type { Person } from "../../packages/nixgen/src/cli/io.ts";
import { main } from "../../packages/nixgen/src/cli/main.ts";

/** What a command line finds around it. */
export interface Surroundings {
  /** Files of the working directory by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string;
  /** A directory of an earlier run; a fresh one if not given. */
  readonly cwd?: string;
  readonly colour?: boolean;
  /** Answers questions, as at a terminal. */
  readonly person?: Person;
}

/** How a command line ended, and what it said. */
export interface Ended {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** The working directory, until the test ends. */
  readonly directory: string;
}

/** Runs a command line in this process, as `nixgen ...words` in a directory of its own. */
export async function run(
  words: readonly string[],
  { files = {}, stdin = "", cwd, colour = false, person }: Surroundings = {},
): Promise<Ended> {
  const directory = cwd ?? temporaryDirectory();
  writeFiles(directory, files);
  const said = { stdout: "", stderr: "" };
  const code = await main(words, {
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
    },
    stdin: async () => stdin,
    cwd: directory,
    env: { HOME: directory },
    colour,
    findPerson: async () => person,
  });
  return { code, ...said, directory };
}

/** A directory that is gone when the test ends. */
export function temporaryDirectory(): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "nixgen-cli-")));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Puts files into a directory, with the folders in their names. */
export function writeFiles(directory: string, files: NonNullable<Surroundings["files"]>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
}

/** Everything under a directory by its relative name, sorted. */
export function namesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" }).sort();
}
