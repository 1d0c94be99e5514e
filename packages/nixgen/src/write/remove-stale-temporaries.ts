import { promises } from "node:fs";
import { join } from "node:path";
import { isTemporaryOf } from "./write-file.js";

/**
 * Removes what killed runs left of a file. Only under the directory's lock: otherwise it could be
 * what another run is writing. What cannot be removed stays, and harms nothing.
 */
export async function removeStaleTemporaries(directory: string, target: string): Promise<void> {
  const names = await promises.readdir(directory).catch(() => []);
  for (const name of names.filter((one) => isTemporaryOf(target, one))) {
    await promises.unlink(join(directory, name)).catch(() => undefined);
  }
}
