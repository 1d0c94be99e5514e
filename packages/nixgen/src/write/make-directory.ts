import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { syncDirectory } from "./sync-directory.js";

/** Makes a directory and those above it, unless they are there; the disk has them afterwards. */
export function makeDirectory(directory: string, options: { readonly mode?: number } = {}): void {
  const first = mkdirSync(directory, { recursive: true, ...options });
  if (first === undefined) return;
  const outside = dirname(first);
  for (let made = directory; made !== outside && made !== dirname(made); made = dirname(made)) {
    syncDirectory(dirname(made));
  }
}
