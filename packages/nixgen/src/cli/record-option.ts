import { resolve } from "node:path";
import { recordIn } from "../cluster/cluster-record.js";
import { type Arguments, textOption } from "./command.js";
import type { Io } from "./io.js";
import { storeOf } from "./store-of.js";
import { UsageError } from "./usage-error.js";

/** Where the record of the cluster stands: as `--record` says, or beside the generations of `--out`. */
export async function recordOption(args: Arguments, io: Io): Promise<string> {
  const named = textOption(args, "record");
  if (named !== undefined) {
    if (named.endsWith(".json")) return resolve(io.cwd, named);
    throw new UsageError(
      `--record ${named}: a name that ends with .json, which no VM is built from.`,
    );
  }
  const store = storeOf(resolve(io.cwd, textOption(args, "out") ?? "out"), io);
  if (store.kind === "refused") throw new UsageError(`There is no record: ${store.reason}.`);
  return recordIn(store.path);
}
