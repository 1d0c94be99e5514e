import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { attempt } from "./attempt.js";
import { type PlannedWrite, statIfThere } from "./plan-write.js";
import { syncDirectory } from "./sync-directory.js";
import { systemReason } from "./system-reason.js";

type Change = Extract<PlannedWrite, { kind: "create" | "update" }>;

export interface WriteOptions {
  /** Calls the write off, as long as the new file does not stand. */
  readonly signal?: AbortSignal | undefined;
  /** Of a file where none stood; the process's umask takes from it. Else owner may write, everyone may read. */
  readonly mode?: number;
}

/** How a write ended. */
export type Written =
  | { readonly kind: "written" }
  /** The new file stands, but the disk did not confirm it: a power cut may bring back the old. */
  | { readonly kind: "unconfirmed"; readonly reason: string };

const newFileMode = 0o644;

/** On a directory: what is made in it gets its group. */
const setGroupId = 0o2000;

/** Nobody else reads the new content before it has the mode of the file it replaces. */
const privateMode = 0o600;

/**
 * Puts a file in its place in one step: whoever looks sees the complete old or the complete new
 * one, also after a crash. On an error, or where `signal` aborts it before the new file stands, it
 * throws; the old file stands then and nothing else is left behind.
 */
export async function writeFile(
  plan: Change,
  { signal, mode = newFileMode }: WriteOptions = {},
): Promise<Written> {
  const directory = dirname(plan.target);
  signal?.throwIfAborted();
  const temporary = join(directory, temporaryName(basename(plan.target)));
  const descriptor = openSync(
    temporary,
    constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW,
    plan.kind === "update" ? privateMode : mode,
  );
  try {
    fill(descriptor, plan, directory);
    // A signal that has come is told in the event loop's next turn.
    for (let turn = 0; turn < 2; turn++) await setImmediate();
    assertStillAsPlanned(plan);
    signal?.throwIfAborted();
    renameSync(temporary, plan.target);
  } catch (error) {
    attempt(() => unlinkSync(temporary));
    throw error;
  }
  try {
    syncDirectory(directory);
    return { kind: "written" };
  } catch (error) {
    return { kind: "unconfirmed", reason: systemReason(error) };
  }
}

/**
 * The name under which a file is written before it takes its place: another one each time. Nobody
 * gains by guessing it, as a file that stands there already is not opened.
 */
function temporaryName(name: string): string {
  const digits = () =>
    Math.floor(Math.random() * 2 ** 32)
      .toString(16)
      .padStart(8, "0");
  return `.${name}.${digits()}${digits()}.tmp`;
}

/** Whether `name` is what `temporaryName` makes of `target`. */
export function isTemporaryOf(target: string, name: string): boolean {
  const [start, end] = [`.${target}.`, ".tmp"];
  return (
    name.startsWith(start) &&
    name.endsWith(end) &&
    /^[0-9a-f]{16}$/.test(name.slice(start.length, -end.length))
  );
}

function fill(descriptor: number, plan: Change, directory: string): void {
  try {
    writeFileSync(descriptor, plan.file.content);
    if (plan.kind === "update") takeOverRights(descriptor, plan.replaced, statSync(directory));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Gives a file the group and mode of the one it replaces, as far as nobody gains by it. */
function takeOverRights(descriptor: number, replaced: Stats, directory: Stats): void {
  const { uid, gid } = fstatSync(descriptor);
  const directoryChoosesGroup = (directory.mode & setGroupId) !== 0;
  const hasGroup =
    gid === replaced.gid || (!directoryChoosesGroup && canChown(descriptor, uid, replaced.gid));
  const mode = replaced.mode & 0o777;
  // Another group gets no more than everybody has.
  const others = (mode & 0o007) << 3;
  fchmodSync(descriptor, hasGroup ? mode : (mode & 0o707) | (mode & others));
}

function canChown(descriptor: number, user: number, group: number): boolean {
  return (
    attempt(() => {
      fchownSync(descriptor, user, group);
      return true;
    }) === true
  );
}

/** What an editor saved since the plan was made is not lost. */
function assertStillAsPlanned(plan: Change): void {
  const found = statIfThere(plan.target);
  const before = plan.kind === "update" ? plan.replaced : undefined;
  const isSame =
    found?.ino === before?.ino &&
    found?.size === before?.size &&
    found?.mtimeMs === before?.mtimeMs &&
    found?.ctimeMs === before?.ctimeMs;
  if (!isSame) throw new Error("somebody changed what stands there in the meantime; run it again");
}
