import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
// The user whom a folder has to belong to is the process's own, whoever calls.
import process from "node:process";

/** What was made of the text of a file: a plain value, or null. */
export interface CodeCache {
  /** Takes what an earlier run made of the same text; else makes it, and keeps it for the next run. */
  remember<Made>(file: string, kind: string, text: string, make: () => Made): Made;
}

/** To be raised when of the same text something else is made within a version of nixgen. */
const revision = 1;

/**
 * Keeps what is made of code in the user's own folder: what stands in a place that others can write
 * to would be run as the user. A cache that cannot be used, read or written costs time only.
 */
export function codeCache(): CodeCache {
  const folder = cacheFolder();
  const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };
  const makers = [version, revision, process.version];
  return {
    remember(file, kind, text, make) {
      const entry = folder && join(folder, entryName(kind, file));
      const key = JSON.stringify([...makers, kind, file, text]);
      const known = folder && entry && isOwnFolder(folder) ? readEntry(entry, key) : undefined;
      if (known !== undefined) return known.made as ReturnType<typeof make>;
      const made = make();
      if (folder && entry) writeEntry(folder, entry, key, made);
      return made;
    },
  };
}

function cacheFolder(): string | undefined {
  try {
    const home = homedir();
    return isAbsolute(home) ? join(home, ".cache", "nixgen") : undefined;
  } catch {
    return undefined;
  }
}

/** A file has one entry of a kind, which the next text of it replaces. */
function entryName(kind: string, file: string): string {
  const name = `${kind}\0${file}`;
  return `${kind}-${checksum(name)}${checksum(`\0${name}`)}.json`;
}

/** Three lines: a checksum of what follows, what it was made of, what was made. */
function readEntry(entry: string, key: string): { readonly made: unknown } | undefined {
  try {
    const content = readOwnFile(entry);
    const start = content.indexOf("\n") + 1;
    if (
      content.slice(0, start - 1) !== checksum(content.slice(start)) ||
      content.slice(start, start + key.length) !== key
    ) {
      return undefined;
    }
    return { made: JSON.parse(content.slice(start + key.length + 1)) };
  } catch {
    return undefined;
  }
}

function writeEntry(folder: string, entry: string, key: string, made: unknown): void {
  const temporary = `${entry}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOwnFolder(folder)) return;
    const content = `${key}\n${JSON.stringify(made)}`;
    writeFileSync(temporary, `${checksum(content)}\n${content}`, { flag: "wx", mode: 0o600 });
    renameSync(temporary, entry);
  } catch {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // A full or broken disk says so a second time.
    }
  }
}

function isOwnFolder(folder: string): boolean {
  try {
    const stats = lstatSync(folder);
    return stats.isDirectory() && isOwn(stats);
  } catch {
    return false;
  }
}

function readOwnFile(file: string): string {
  // Windows knows neither flag.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const descriptor = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() && isOwn(stats) ? readFileSync(descriptor, "utf8") : "";
  } finally {
    closeSync(descriptor);
  }
}

function isOwn({ uid, mode }: Stats): boolean {
  const user = process.getuid?.();
  return user === undefined || (uid === user && (mode & 0o022) === 0);
}

/** FNV-1a, against damage and not against malice; node:crypto would take four milliseconds to load. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
