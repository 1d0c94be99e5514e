import { homedir } from "node:os";
import { type Store, storeDirectory } from "../write/store-directory.js";
import type { Io } from "./io.js";

/** Where this user keeps the generations of a directory. */
export function storeOf(directory: string, { env }: Io): Store {
  return storeDirectory(directory, {
    stateHome: env.XDG_STATE_HOME,
    home: env.HOME || homedir(),
    user: process.getuid?.(),
  });
}
