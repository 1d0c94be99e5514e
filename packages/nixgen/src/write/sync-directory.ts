import { closeSync, constants, fsyncSync, openSync } from "node:fs";
import { errorCode } from "./system-reason.js";

/** Some file systems know no such thing for directories; there is nothing to wait for then. */
const notSupported: readonly (string | undefined)[] = ["EINVAL", "ENOTSUP"];

/** Waits until the disk has what was created, renamed or removed in a directory. */
export function syncDirectory(directory: string): void {
  const descriptor = openSync(directory, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    fsyncSync(descriptor);
  } catch (error) {
    if (!notSupported.includes(errorCode(error))) throw error;
  } finally {
    closeSync(descriptor);
  }
}
