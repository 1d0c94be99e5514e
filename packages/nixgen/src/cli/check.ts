import type { Diagnostic } from "@nixgen/schema";
import { printable } from "../report/printable.js";
import { type Arguments, isSet, textOption } from "./command.js";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { reportFormat } from "./print-diagnostics.js";
import { type ReadConfig, readConfig } from "./read-config.js";
import { UsageError } from "./usage-error.js";

/** Prints everything that is wrong with a config, and mends what can be mended. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = reportFormat(textOption(args, "format") ?? "pretty");
  const isDry = isSet(args, "dry-run");
  if (isDry && !isSet(args, "fix")) throw new UsageError("--dry-run shows what --fix would do.");
  if (isSet(args, "fix") && args.positionals[0] === "-") {
    throw new UsageError("--fix changes a file; standard input is none.");
  }
  const config = isSet(args, "fix")
    ? await readFixed(args, io, { isDry, format })
    : await readConfig(args, 0, io, format);
  if (config.ok && config.diagnostics.length === 0 && format === "pretty") {
    io.stderr(`${printable(config.source)}: nothing wrong\n`);
  }
  return config.exitCode;
}

interface FixOptions {
  readonly isDry: boolean;
  readonly format: Parameters<typeof readConfig>[3];
}

/** Mends the file, then reads it once more; with `isDry` it shows the change instead. */
async function readFixed(
  args: Arguments,
  io: Io,
  { isDry, format }: FixOptions,
): Promise<ReadConfig> {
  const config = await readConfig(args, 0, { ...io, stderr: () => undefined });
  if (!config.diagnostics.some(isFixable)) return readConfig(args, 0, io, format);
  const { fixConfig } = await import("./fix-config.js");
  await fixConfig(config, io, { isDry });
  return readConfig(args, 0, io, format);
}

function isFixable({ fix, suppressed }: Diagnostic): boolean {
  return fix !== undefined && suppressed === undefined;
}
