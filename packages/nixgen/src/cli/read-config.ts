import { basename } from "node:path";
import { type Compilation, compile, type Diagnostic, type Model } from "@nixgen/schema";
import { findConfig } from "../load/find-config.js";
import { loadConfig, loadText } from "../load/load-config.js";
import type { LoadedConfig } from "../load/loaded-config.js";
import { locateDiagnostics } from "../load/locate-diagnostics.js";
import type { FormatName } from "../report/format-names.js";
import { type Arguments, isSet } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { UsageError } from "./usage-error.js";

/** A config that was read, checked, and whose diagnostics were printed. */
export interface ReadConfig extends Compilation {
  /** What the emitted module names as its source. */
  readonly source: string;
  /** What a command that needs the config to be right ends with. */
  readonly exitCode: ExitCode;
  readonly loaded: LoadedConfig;
}

/** In characters; what is smaller is checked in a few milliseconds. */
const large = 100_000;

/**
 * Reads the config that the command line names at this position, or the one in the directory.
 * `more` are findings that something else than the config's own rules makes.
 */
export async function readConfig(
  args: Arguments,
  position: number,
  io: Io,
  format?: FormatName,
  more: (model: Model | undefined) => readonly Diagnostic[] = () => [],
): Promise<ReadConfig> {
  const { loaded, source } = await load(args.positionals[position], io, !isSet(args, "no-code"));
  if (loaded.text.length > large) await io.expectMuch?.();
  const compiled: Compilation =
    loaded.input === undefined ? { ok: false, diagnostics: [] } : compile(loaded.input);
  const diagnostics = locateDiagnostics(
    [...loaded.diagnostics, ...compiled.diagnostics, ...more(compiled.model)],
    loaded,
  );
  await printDiagnostics(diagnostics, loaded, io, format);
  const ok = !diagnostics.some(isError);
  const { model } = compiled;
  return {
    ok,
    diagnostics,
    ...(model !== undefined && !loaded.diagnostics.some(isError) ? { model } : {}),
    source,
    exitCode: ok ? exitCode.fine : loaded.readable ? exitCode.found : exitCode.usage,
    loaded,
  };
}

async function load(
  file: string | undefined,
  io: Io,
  runCode: boolean,
): Promise<{ readonly loaded: LoadedConfig; readonly source: string }> {
  if (file === "-") {
    const source = "standard input";
    return { loaded: await loadText(await io.stdin(), { file: source }), source };
  }
  const found = file ?? (await discover(io.cwd));
  return {
    loaded: await loadConfig(found, { directory: io.cwd, runCode }),
    source: basename(found),
  };
}

async function discover(directory: string): Promise<string> {
  const found = findConfig(directory);
  switch (found.kind) {
    case "found":
      return found.file;
    case "several":
      throw new UsageError(
        `There are several configs in ${directory}: ${found.files.join(", ")}.\nName the one you mean.`,
      );
    case "none":
      throw new UsageError(
        `There is no config in ${directory}; I looked for ${found.looked.join(", ")}.\nName a file, or make one: nixgen init`,
      );
  }
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}
