import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, mkdir, open, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { PlannedWrite } from "./plan-write.js";

/** Owner may write, everyone may read; the process's umask takes from it. */
const newFileMode = 0o644;

/**
 * Puts a file in its place in one step: whoever looks sees the complete old or the complete new
 * one, also after a crash. On an error the old file stands and nothing else is left behind.
 */
export async function writeFile(
  plan: Extract<PlannedWrite, { kind: "create" | "update" }>,
): Promise<void> {
  const directory = dirname(plan.target);
  await mkdir(directory, { recursive: true });
  const temporary = join(
    directory,
    `.${basename(plan.target)}.${randomBytes(8).toString("hex")}.tmp`,
  );
  const handle = await open(
    temporary,
    constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW,
    newFileMode,
  );
  try {
    await fill(handle, plan);
    await rename(temporary, plan.target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncDirectory(directory);
}

async function fill(
  handle: FileHandle,
  plan: Extract<PlannedWrite, { kind: "create" | "update" }>,
): Promise<void> {
  try {
    await handle.writeFile(plan.file.content, "utf8");
    if (plan.kind === "update") await handle.chmod(plan.mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
