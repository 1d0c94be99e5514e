import { isUtf8 } from "node:buffer";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  type Stats,
} from "node:fs";
import { join } from "node:path";
import { checkHeader } from "../emit/header.js";
import { errorCode, systemReason } from "./system-reason.js";

/** A file relative to the directory that is written to. */
export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What writing a file would do to what stands at its place now. */
export type PlannedWrite =
  | { readonly kind: "create"; readonly target: string; readonly file: FileToWrite }
  | {
      readonly kind: "update";
      readonly target: string;
      readonly file: FileToWrite;
      readonly before: Buffer;
      /** The file that is replaced, as it was when `before` was read. */
      readonly replaced: Stats;
    }
  | { readonly kind: "unchanged"; readonly target: string; readonly file: FileToWrite }
  | { readonly kind: "refused"; readonly target: string; readonly reason: string };

export interface PlanOptions {
  /** Replaces files that nixgen did not write, or that somebody edited. */
  readonly force?: boolean;
}

/** Larger than any module; a file that is was put there to use up memory, or by mistake. */
const mostMebibytes = 256;

/** Compares a file with what stands in the directory; changes nothing. */
export function planWrite(
  directory: string,
  file: FileToWrite,
  { force = false }: PlanOptions = {},
): PlannedWrite {
  const target = join(directory, file.path);
  const refused = (reason: string): PlannedWrite => ({ kind: "refused", target, reason });
  const place = readStanding(directory, target);
  switch (place.kind) {
    case "nothing":
      return { kind: "create", target, file };
    case "refused":
      return refused(place.reason);
    case "file": {
      const { bytes: before, stats: replaced } = place;
      if (before.equals(Buffer.from(file.content))) return { kind: "unchanged", target, file };
      const state = stateOf(before);
      if (state !== "intact" && !force) return refused(reasons[state]);
      return { kind: "update", target, file, before, replaced };
    }
  }
}

/** What stands at the place of a file. */
export type Standing =
  | { readonly kind: "nothing" }
  | { readonly kind: "file"; readonly bytes: Buffer; readonly stats: Stats }
  /** Nothing that nixgen reads or replaces. */
  | { readonly kind: "refused"; readonly reason: string };

/** Reads what stands at a place; a link is not followed, and a device not opened. */
export function readStanding(directory: string, target: string): Standing {
  const refused = (reason: string): Standing => ({ kind: "refused", reason });
  try {
    const place = statIfThere(directory);
    if (place !== undefined && !place.isDirectory() && !place.isSymbolicLink()) {
      return refused(`${directory} is not a directory`);
    }
    const found = statIfThere(target);
    if (found === undefined) return { kind: "nothing" };
    if (found.isSymbolicLink()) return refused(symbolicLink);
    if (!found.isFile()) return refused(notAFile);
    return readOrdinaryFile(target);
  } catch (error) {
    return refused(errorCode(error) === "ELOOP" ? symbolicLink : systemReason(error));
  }
}

const symbolicLink = "a symbolic link stands there, which nixgen does not follow";
const notAFile = "what stands there is not an ordinary file";
const tooLarge = `the file that stands there is larger than ${mostMebibytes} MiB, so nixgen did not write it`;

const reasons = {
  edited: "somebody edited the file since nixgen wrote it; --force overwrites it",
  foreign: "nixgen did not write the file that stands there; --force overwrites it",
};

function stateOf(bytes: Buffer): ReturnType<typeof checkHeader> {
  const state = checkHeader(bytes.toString("utf8"));
  return state === "intact" && !isUtf8(bytes) ? "edited" : state;
}

/** What stands at a path, the link itself where it is one; undefined where nothing does. */
export function statIfThere(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Reads a file that may have been exchanged since somebody looked. */
function readOrdinaryFile(path: string): Standing {
  const descriptor = openSync(
    path,
    constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK | constants.O_NOCTTY,
  );
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { kind: "refused", reason: notAFile };
    if (stats.size > mostMebibytes * 2 ** 20) return { kind: "refused", reason: tooLarge };
    return { kind: "file", bytes: readFileSync(descriptor), stats };
  } finally {
    closeSync(descriptor);
  }
}
