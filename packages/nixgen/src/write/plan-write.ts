import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkHeader } from "../emit/header.js";
import type { OutputFile } from "../emit/output-file.js";

/** What writing a file would do to what stands at its place now. */
export type PlannedWrite =
  | { readonly kind: "create"; readonly target: string; readonly file: OutputFile }
  | {
      readonly kind: "update";
      readonly target: string;
      readonly file: OutputFile;
      readonly before: string;
      /** Permission bits of the file that is replaced. */
      readonly mode: number;
    }
  | { readonly kind: "unchanged"; readonly target: string; readonly file: OutputFile }
  | { readonly kind: "refused"; readonly target: string; readonly reason: string };

export interface PlanOptions {
  /** Replaces files that nixgen did not write, or that somebody edited. */
  readonly force?: boolean;
}

/** Compares a file with what stands in the directory; changes nothing. */
export async function planWrite(
  directory: string,
  file: OutputFile,
  { force = false }: PlanOptions = {},
): Promise<PlannedWrite> {
  const target = join(directory, file.path);
  const refused = (reason: string): PlannedWrite => ({ kind: "refused", target, reason });
  try {
    const place = await lstat(directory).catch(nothingThere);
    if (place !== undefined && !place.isDirectory() && !place.isSymbolicLink()) {
      return refused(`${directory} is not a directory`);
    }
    const found = await lstat(target).catch(nothingThere);
    if (found === undefined) return { kind: "create", target, file };
    if (found.isSymbolicLink()) {
      return refused("a symbolic link stands there, which nixgen does not follow");
    }
    if (!found.isFile()) return refused("what stands there is not an ordinary file");
    const before = await readFile(target, "utf8");
    if (before === file.content) return { kind: "unchanged", target, file };
    const state = checkHeader(before);
    if (state !== "intact" && !force) return refused(reasons[state]);
    return { kind: "update", target, file, before, mode: found.mode & 0o7777 };
  } catch (error) {
    return refused(systemReason(error));
  }
}

const reasons = {
  edited: "somebody edited the file since nixgen wrote it; --force overwrites it",
  foreign: "nixgen did not write the file that stands there; --force overwrites it",
};

/** The system's own words for what went wrong, without the call and its arguments. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message.replace(/^(\w+: .*?), \w+( '.*')?$/s, "$1");
}

function nothingThere(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
