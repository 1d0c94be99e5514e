import { constants, promises } from "node:fs";
import { errorCode } from "./system-reason.js";

/** Some file systems know no such thing for directories; there is nothing to wait for then. */
const notSupported: readonly (string | undefined)[] = ["EINVAL", "ENOTSUP"];

/** Waits until the disk has what was created, renamed or removed in a directory. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await promises.open(directory, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    await handle.sync();
  } catch (error) {
    if (!notSupported.includes(errorCode(error))) throw error;
  } finally {
    await handle.close();
  }
}
