import { resolve } from "node:path";
import { renderNix } from "../emit/render-nix.js";
import { install } from "../write/install.js";
import { type Arguments, isSet, textOption, textOptions } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import { holdSignals } from "./hold-signals.js";
import type { Io } from "./io.js";
import { readConfig } from "./read-config.js";
import type { Recorder } from "./recorder.js";
import { remind } from "./remind.js";
import { reportOutcome } from "./report-outcome.js";
import { storeOf } from "./store-of.js";
import { UsageError } from "./usage-error.js";

/** Writes the NixOS module, unless an error stands. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const keep = generationsToKeep(args);
  const recorder = await recorderOf(args, io);
  const config = await readConfig(args, 0, io, undefined, recorder?.findings);
  if (!config.ok || config.model === undefined) {
    io.stderr("Nothing was written.\n");
    return recorder?.readable === false ? exitCode.usage : config.exitCode;
  }
  const directory = resolve(io.cwd, textOption(args, "out") ?? "out");
  const store = keep === undefined ? undefined : storeOf(directory, io);
  if (store?.kind === "refused") {
    throw new UsageError(`Nothing was written: ${store.reason}.`);
  }
  const force = isSet(args, "force");
  let code: ExitCode = exitCode.fine;
  for (const file of renderNix(config.model, { source: config.source })) {
    const outcome = await holdSignals((signal) =>
      install(directory, file, { force, signal, store: store?.path, keep }),
    );
    code = reportOutcome(outcome, io);
    if (code !== exitCode.fine) return code;
  }
  if (recorder !== undefined) code = await recorder.record(config.model);
  remind(directory, io);
  return code;
}

/** What `--cluster` adds to a build; loaded for it alone. */
async function recorderOf(args: Arguments, io: Io): Promise<Recorder | undefined> {
  if (textOptions(args, "cluster").length === 0) {
    if (textOption(args, "record") === undefined) return undefined;
    throw new UsageError("--record keeps what a dump of the cluster tells: --cluster FILE");
  }
  const { readRecorder } = await import("./recorder.js");
  return readRecorder(args, io);
}

/** The most generations that anybody could mean. */
const mostGenerations = 1000;

function generationsToKeep(args: Arguments): number | undefined {
  const text = textOption(args, "backup");
  if (text === undefined) return undefined;
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= mostGenerations) return number;
  throw new UsageError(
    `--backup ${text}: how many generations to keep, from 1 to ${mostGenerations}.`,
  );
}
