import { readdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { attempt } from "./attempt.js";
import { isTemporaryOf } from "./write-file.js";

/**
 * Removes what killed runs left of a file. Only under the directory's lock: otherwise it could be
 * what another run is writing. What cannot be removed stays, and harms nothing.
 */
export function removeStaleTemporaries(directory: string, target: string): void {
  const names = attempt(() => readdirSync(directory)) ?? [];
  for (const name of names.filter((one) => isTemporaryOf(target, one))) {
    attempt(() => unlinkSync(join(directory, name)));
  }
}
