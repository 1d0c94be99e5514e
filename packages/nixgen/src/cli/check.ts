import { type Arguments, textOption } from "./command.js";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { reportFormat } from "./print-diagnostics.js";
import { readConfig } from "./read-config.js";

/** Prints everything that is wrong with a config. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = reportFormat(textOption(args, "format") ?? "pretty");
  const { ok, diagnostics, source, exitCode } = await readConfig(args, 0, io, format);
  if (ok && diagnostics.length === 0 && format === "pretty") {
    io.stderr(`${source}: nothing wrong\n`);
  }
  return exitCode;
}
