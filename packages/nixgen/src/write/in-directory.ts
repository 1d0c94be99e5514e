import { statSync } from "node:fs";
import { lockDirectory } from "./lock-directory.js";
import { makeDirectory } from "./make-directory.js";
import { removeStaleTemporaries } from "./remove-stale-temporaries.js";
import { errorCode, systemReason } from "./system-reason.js";

/** How long another build is waited for, in milliseconds; one takes a few of them. */
const patience = 5000;

export interface InDirectoryOptions {
  /** Calls it off before anything is changed. */
  readonly signal?: AbortSignal;
  /** Other than five seconds, in milliseconds. */
  readonly patience?: number;
}

/**
 * Does something in a directory while no other nixgen writes there: makes the directory if there
 * is none, and removes what killed runs left of `target` in it. Else the reason why it did not.
 */
export async function inDirectory<Result>(
  directory: string,
  target: string,
  options: InDirectoryOptions,
  act: () => Promise<Result>,
): Promise<Result | { readonly kind: "refused"; readonly reason: string }> {
  const problem = directoryProblem(directory);
  if (problem !== undefined) return { kind: "refused", reason: problem };
  const lock = await lockDirectory(directory, { patience, ...options });
  if (lock.kind === "busy") {
    const seconds = Math.round((options.patience ?? patience) / 1000);
    return {
      kind: "refused",
      reason: `another nixgen has been writing in that directory for ${seconds} seconds; try again when it has ended`,
    };
  }
  try {
    if (lock.kind === "held") removeStaleTemporaries(directory, target);
    return await act();
  } finally {
    if (lock.kind === "held") await lock.release();
  }
}

/** Makes a directory where there is none; why there is none afterwards. */
function directoryProblem(directory: string): string | undefined {
  try {
    const isThere = isDirectory(directory);
    if (isThere === undefined) makeDirectory(directory);
    return isThere === false ? `${directory} is not a directory` : undefined;
  } catch (error) {
    const isNone = errorCode(error) === "EEXIST" || errorCode(error) === "ENOTDIR";
    return isNone ? `${directory} is not a directory` : systemReason(error);
  }
}

/** Undefined where nothing stands there. */
function isDirectory(path: string): boolean | undefined {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
