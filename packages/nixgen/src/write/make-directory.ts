import { promises } from "node:fs";
import { dirname } from "node:path";
import { syncDirectory } from "./sync-directory.js";

/** Makes a directory and those above it, unless they are there; the disk has them afterwards. */
export async function makeDirectory(
  directory: string,
  options: { readonly mode?: number } = {},
): Promise<void> {
  const first = await promises.mkdir(directory, { recursive: true, ...options });
  if (first === undefined) return;
  const outside = dirname(first);
  for (let made = directory; made !== outside && made !== dirname(made); made = dirname(made)) {
    await syncDirectory(dirname(made));
  }
}
