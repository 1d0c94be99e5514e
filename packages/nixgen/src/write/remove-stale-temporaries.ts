import { readdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { attempt } from "./attempt.js";
import { isTemporaryOf } from "./write-file.js";

/** What killed runs left of a file, or what another run is writing. */
export function staleTemporaries(directory: string, target: string): readonly string[] {
  const names = attempt(() => readdirSync(directory)) ?? [];
  return names.filter((one) => isTemporaryOf(target, one));
}

/**
 * Removes what killed runs left of a file. Only under the directory's lock: otherwise it could be
 * what another run is writing. What cannot be removed stays, and harms nothing.
 */
export function removeStaleTemporaries(directory: string, target: string): void {
  for (const name of staleTemporaries(directory, target)) {
    attempt(() => unlinkSync(join(directory, name)));
  }
}
