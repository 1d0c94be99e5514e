import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { describe } from "vitest";
import programs from "./real-programs.json" with { type: "json" };

/** A real program that tests run; the table names the Debian package it comes from. */
export type ProgramName = keyof typeof programs;

// Debian keeps servers in sbin, which is not on the PATH of an ordinary user.
const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/sbin"];

/** The path of a program, or undefined where it is not installed. */
function findProgram(name: ProgramName): string | undefined {
  return folders
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

/** The path of a program that must be there: for use within `describeWith`. */
export function requireProgram(name: ProgramName): string {
  const path = findProgram(name);
  if (path === undefined) throw new Error(missingText([name]));
  return path;
}

/**
 * Like `describe`, for tests that run real programs. Where one is missing they are skipped,
 * loudly; with `CI=true` that is a failure.
 */
export function describeWith(
  names: readonly ProgramName[],
  title: string,
  define: () => void,
): void {
  const missing = names.filter((name) => findProgram(name) === undefined);
  if (missing.length === 0) {
    describe(title, define);
    return;
  }
  const reason = missingText(missing);
  if (process.env.CI === "true") throw new Error(`${title}: ${reason}`);
  process.stderr.write(`SKIPPED ${title}: ${reason}\n`);
  describe.skip(`${title} (${reason})`, define);
}

function missingText(names: readonly ProgramName[]): string {
  const packages = names.map((name) => programs[name].debian);
  return `${names.join(", ")} not installed; on Debian: apt-get install ${packages.join(" ")}`;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
