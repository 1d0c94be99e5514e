import { resolve } from "node:path";
import { type Generation, listGenerations } from "../write/generations.js";
import { rollBack } from "../write/roll-back.js";
import { systemReason } from "../write/system-reason.js";
import { type Arguments, isSet, textOption } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import { holdSignals } from "./hold-signals.js";
import type { Io } from "./io.js";
import { remind } from "./remind.js";
import { reportOutcome } from "./report-outcome.js";
import { storeOf } from "./store-of.js";
import { UsageError } from "./usage-error.js";

/** Puts back a module that `build --backup` kept, or lists what is kept. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const to = generationNumber(args);
  const directory = resolve(io.cwd, textOption(args, "out") ?? "out");
  const store = storeOf(directory, io);
  if (store.kind === "refused") throw new UsageError(`Nothing was changed: ${store.reason}.`);
  if (isSet(args, "list")) return list(store.path, io);
  const outcome = await holdSignals((signal) =>
    rollBack(directory, "nixgen.nix", {
      store: store.path,
      to,
      signal,
      force: isSet(args, "force"),
    }),
  );
  const code = reportOutcome(outcome, io, `is generation ${outcome.generation?.number} again`);
  if (code === exitCode.fine) remind(directory, io);
  return code;
}

async function list(store: string, io: Io): Promise<ExitCode> {
  let generations: readonly Generation[];
  try {
    generations = listGenerations(store);
  } catch (error) {
    throw new UsageError(`${store} cannot be read: ${systemReason(error)}.`);
  }
  if (generations.length === 0) {
    io.stderr("No generation of that directory is kept; nixgen build --backup N keeps them.\n");
  }
  for (const { number, savedAt, path } of generations) {
    io.stdout(`${number}  ${savedAt.toISOString()}  ${path}\n`);
  }
  return exitCode.fine;
}

function generationNumber(args: Arguments): number | undefined {
  const text = textOption(args, "to");
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`--to ${text}: a generation's number is meant; --list shows them.`);
}
