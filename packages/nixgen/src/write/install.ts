import { join } from "node:path";
import { type CarryOutOptions, carryOut } from "./carry-out.js";
import { type InDirectoryOptions, inDirectory } from "./in-directory.js";
import type { Outcome } from "./outcome.js";
import { type FileToWrite, type PlanOptions, planWrite, readStanding } from "./plan-write.js";
import { staleTemporaries } from "./remove-stale-temporaries.js";
import { writeReason } from "./write-reason.js";

/** Puts a file into a directory, as the only nixgen that writes there. */
export async function install(
  directory: string,
  file: FileToWrite,
  options: InDirectoryOptions & CarryOutOptions & PlanOptions = {},
): Promise<Outcome> {
  const target = join(directory, file.path);
  try {
    if (isInstalled(directory, file, options)) return { kind: "unchanged", target, removed: [] };
    const outcome = await inDirectory(directory, file.path, options, async () =>
      carryOut(planWrite(directory, file, options), options),
    );
    return { target, ...outcome };
  } catch (error) {
    return { kind: "refused", target, reason: writeReason(error) };
  }
}

/**
 * Whether there is nothing to do in a directory: then it is nobody's turn there that would have to
 * be waited for.
 */
function isInstalled(
  directory: string,
  { path, content }: FileToWrite,
  { keep }: CarryOutOptions,
): boolean {
  if (keep !== undefined) return false;
  const standing = readStanding(directory, join(directory, path));
  return (
    standing.kind === "file" &&
    standing.bytes.equals(Buffer.from(content)) &&
    staleTemporaries(directory, path).length === 0
  );
}
