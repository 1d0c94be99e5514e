import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  unlinkSync,
} from "node:fs";
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
export function listGenerations(store: string): Generation[] {
  const found: Generation[] = [];
  for (const name of namesIn(store)) {
    const number = Number(/^([1-9]\d{0,8})\.nix$/.exec(name)?.[1]);
    if (Number.isNaN(number)) continue;
    const path = join(store, name);
    const stats = lstatSync(path);
    if (stats.isFile()) found.push({ number, path, savedAt: stats.mtime });
  }
  return found.sort((a, b) => a.number - b.number);
}

function namesIn(store: string): string[] {
  try {
    return readdirSync(store);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}

/** What a generation holds. */
export function readGeneration({ path }: Generation): Buffer {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Keeps a content as the newest generation. Only under the lock of the directory it comes from. */
export async function saveGeneration(store: string, content: Buffer): Promise<Generation> {
  makeDirectory(store, { mode: storeMode });
  const generations = listGenerations(store);
  const newest = generations.at(-1);
  // A run that was killed after this saved the same already.
  if (newest !== undefined && readGeneration(newest).equals(content)) return newest;
  const number = (newest?.number ?? 0) + 1;
  const name = `${number}.nix`;
  const path = join(store, name);
  removeStaleTemporaries(store, name);
  await writeFile(
    { kind: "create", target: path, file: { path: name, content } },
    { mode: generationMode },
  );
  return { number, path, savedAt: lstatSync(path).mtime };
}

/** Removes the oldest generations until `keep` are left; tells which. */
export function pruneGenerations(store: string, keep: number): Generation[] {
  const generations = listGenerations(store);
  const old = generations.slice(0, Math.max(0, generations.length - keep));
  for (const { path } of old) unlinkSync(path);
  return old;
}
