import { realpathSync } from "node:fs";
import { basename, isAbsolute, join, relative } from "node:path";
import { sha256Hex } from "../emit/sha256-hex.js";
import { statIfThere } from "./plan-write.js";
import { errorCode, systemReason } from "./system-reason.js";

export interface StorePlaces {
  /** `XDG_STATE_HOME`; counts where it is absolute, as its specification says. */
  readonly stateHome: string | undefined;
  readonly home: string;
  /** Number of the user, where the system has such numbers. */
  readonly user: number | undefined;
}

/** Where the generations of a directory are kept, or why they are not. */
export type Store =
  | { readonly kind: "store"; readonly path: string }
  | { readonly kind: "refused"; readonly reason: string };

/** The user's own place for the generations of a directory, which the platform does not read. */
export function storeDirectory(directory: string, places: StorePlaces): Store {
  try {
    return findStore(directory, places);
  } catch (error) {
    return refused(`the place for old modules cannot be used: ${systemReason(error)}`);
  }
}

function findStore(directory: string, { stateHome, home, user }: StorePlaces): Store {
  const real = realIfThere(directory);
  const state =
    stateHome !== undefined && isAbsolute(stateHome) ? stateHome : join(home, ".local", "state");
  const hash = sha256Hex(real).slice(0, 16);
  const path = join(realIfThere(state), "nixgen", `${nameFor(real)}-${hash}`);
  if (isWithin(path, real)) {
    return refused(`${path} lies in the directory that the platform reads; set XDG_STATE_HOME`);
  }
  const found = statIfThere(path);
  if (found === undefined) return { kind: "store", path };
  if (!found.isDirectory()) return refused(`${path} is not a directory`);
  if (user !== undefined && found.uid !== user) return refused(`${path} belongs to somebody else`);
  return { kind: "store", path };
}

function refused(reason: string): Store {
  return { kind: "refused", reason };
}

/** For people who look into the folder; the hash tells directories apart. */
function nameFor(directory: string): string {
  return (
    basename(directory)
      .replace(/[^\w.-]/g, "_")
      .slice(0, 40) || "root"
  );
}

function realIfThere(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return path;
    throw error;
  }
}

function isWithin(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way !== ".." && !way.startsWith("../") && !isAbsolute(way);
}
