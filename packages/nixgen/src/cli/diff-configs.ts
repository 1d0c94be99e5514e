import { resolve } from "node:path";
import { type Change, compile, findChanges, type Model } from "@nixgen/schema";
import { loadConfig } from "../load/load-config.js";
import { locateDiagnostics } from "../load/locate-diagnostics.js";
import { printable } from "../report/printable.js";
import { type Arguments, isSet, textOption } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import { formatOption } from "./format-option.js";
import type { Io } from "./io.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { readConfig } from "./read-config.js";
import { secretConcealer } from "./secret-concealer.js";
import { UsageError } from "./usage-error.js";

/** Prints in what a config differs from a previous one, and refuses what the platform does not support. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = formatOption(textOption(args, "format") ?? "pretty", ["pretty", "json"]);
  const previous = await previousModel(textOption(args, "previous") ?? "", args, io);
  if (previous === undefined) return exitCode.usage;
  const config = await readConfig(args, 0, io);
  if (config.model === undefined) return config.exitCode;
  const changes = findChanges(previous, config.model);
  const refused = changes.flatMap((change) => change.refused ?? []);
  if (refused.length > 0) {
    await printDiagnostics(locateDiagnostics(refused, config.loaded), config.loaded, io);
  }
  const conceal = secretConcealer();
  if (format === "json") {
    const plain = changes.map(({ refused: problem, ...change }) => ({
      ...change,
      supported: problem === undefined,
    }));
    io.stdout(`${conceal(JSON.stringify(plain, undefined, 2))}\n`);
  } else {
    for (const change of changes) io.stdout(`${oneLine(conceal(lineOf(change)))}\n`);
  }
  return changes.length > 0 || !config.ok ? exitCode.found : exitCode.fine;
}

async function previousModel(file: string, args: Arguments, io: Io): Promise<Model | undefined> {
  if (resolve(io.cwd, file) === resolve(io.cwd, args.positionals[0] ?? "")) {
    throw new UsageError(`${file} is compared with itself; name the previous config.`);
  }
  const loaded = await loadConfig(file, { directory: io.cwd, runCode: !isSet(args, "no-code") });
  const { model, diagnostics } =
    loaded.input === undefined ? { diagnostics: [] } : compile(loaded.input);
  if (model !== undefined) return model;
  // What rules say of it is past; without a shape there is nothing to compare with.
  await printDiagnostics(
    locateDiagnostics([...loaded.diagnostics, ...diagnostics], loaded),
    loaded,
    io,
  );
  return undefined;
}

function lineOf({ subject, before, after, effect, refused }: Change): string {
  const mark = refused === undefined ? "" : "NOT SUPPORTED: ";
  if (before === undefined) return `${mark}${subject} is new: ${effect}`;
  if (after === undefined) return `${mark}${subject} goes: ${effect}`;
  return `${mark}${subject}: ${before} → ${after}: ${effect}`;
}

/** Names in a config can hold anything. */
function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, " ");
}
