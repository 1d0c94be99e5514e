import { join } from "node:path";
import { type CarryOutOptions, carryOut } from "./carry-out.js";
import { type InDirectoryOptions, inDirectory } from "./in-directory.js";
import type { Outcome } from "./outcome.js";
import { type FileToWrite, type PlanOptions, planWrite } from "./plan-write.js";
import { writeReason } from "./write-reason.js";

/** Puts a file into a directory, as the only nixgen that writes there. */
export async function install(
  directory: string,
  file: FileToWrite,
  options: InDirectoryOptions & CarryOutOptions & PlanOptions = {},
): Promise<Outcome> {
  const target = join(directory, file.path);
  try {
    const outcome = await inDirectory(directory, file.path, options, async () =>
      carryOut(planWrite(directory, file, options), options),
    );
    return { target, ...outcome };
  } catch (error) {
    return { kind: "refused", target, reason: writeReason(error) };
  }
}
