import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { npmEnvironment } from "./pack-all.ts";

/** Runs a program, and shows what it said only where it failed. */
export async function runQuietly(
  program: string,
  words: readonly string[],
  cwd: string,
): Promise<void> {
  await promisify(execFile)(program, [...words], {
    cwd,
    env: { ...npmEnvironment(), CI: "true" },
    timeout: 120_000,
  });
}
