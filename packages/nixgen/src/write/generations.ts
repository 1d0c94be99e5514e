import { constants, promises } from "node:fs";
import { join } from "node:path";
import { makeDirectory } from "./make-directory.js";
import { removeStaleTemporaries } from "./remove-stale-temporaries.js";
import { errorCode } from "./system-reason.js";
import { writeFile } from "./write-file.js";

const storeMode = 0o700;
const generationMode = 0o600;

/** A file that stood in the directory once, and was kept. */
export interface Generation {
  /** Counts up from 1; a number is not used twice. */
  readonly number: number;
  readonly path: string;
  readonly savedAt: Date;
}

/** The generations that a store holds, the oldest first; none where there is no store. */
export async function listGenerations(store: string): Promise<Generation[]> {
  const names = await promises.readdir(store).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  });
  const found: Generation[] = [];
  for (const name of names) {
    const number = Number(/^([1-9]\d{0,8})\.nix$/.exec(name)?.[1]);
    if (Number.isNaN(number)) continue;
    const path = join(store, name);
    const stats = await promises.lstat(path);
    if (stats.isFile()) found.push({ number, path, savedAt: stats.mtime });
  }
  return found.sort((a, b) => a.number - b.number);
}

/** What a generation holds. */
export async function readGeneration({ path }: Generation): Promise<Buffer> {
  const handle = await promises.open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Keeps a content as the newest generation. Only under the lock of the directory it comes from. */
export async function saveGeneration(store: string, content: Buffer): Promise<Generation> {
  await makeDirectory(store, { mode: storeMode });
  const generations = await listGenerations(store);
  const newest = generations.at(-1);
  // A run that was killed after this saved the same already.
  if (newest !== undefined && (await readGeneration(newest)).equals(content)) return newest;
  const number = (newest?.number ?? 0) + 1;
  const name = `${number}.nix`;
  const path = join(store, name);
  await removeStaleTemporaries(store, name);
  await writeFile(
    { kind: "create", target: path, file: { path: name, content } },
    { mode: generationMode },
  );
  return { number, path, savedAt: (await promises.lstat(path)).mtime };
}

/** Removes the oldest generations until `keep` are left; tells which. */
export async function pruneGenerations(store: string, keep: number): Promise<Generation[]> {
  const generations = await listGenerations(store);
  const old = generations.slice(0, Math.max(0, generations.length - keep));
  for (const { path } of old) await promises.unlink(path);
  return old;
}
