import type { Diagnostic } from "@nixgen/schema";
import { printable } from "../report/printable.js";
import type { ClusterOption } from "./cluster-option.js";
import { type Arguments, isSet, textOption, textOptions } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { type ReadConfig, readConfig } from "./read-config.js";
import { reportFormat } from "./report-format.js";
import { UsageError } from "./usage-error.js";

/** Prints everything that is wrong with a config, and mends what can be mended. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  if (isSet(args, "drift")) return (await import("./drift.js")).run(args, io);
  if (textOption(args, "record") !== undefined || textOption(args, "out") !== undefined) {
    throw new UsageError("--record and --out say what --drift compares with.");
  }
  const format = reportFormat(textOption(args, "format") ?? "pretty");
  const isDry = isSet(args, "dry-run");
  if (isDry && !isSet(args, "fix")) throw new UsageError("--dry-run shows what --fix would do.");
  if (isSet(args, "fix") && args.positionals[0] === "-") {
    throw new UsageError("--fix changes a file; standard input is none.");
  }
  const cluster = await clusterOf(args, io);
  const options = { isDry, format, more: cluster?.findings };
  const config = isSet(args, "fix")
    ? await readFixed(args, io, options)
    : await readConfig(args, 0, io, format, cluster?.findings);
  if (cluster !== undefined && !cluster.readable) return exitCode.usage;
  if (cluster !== undefined && config.model !== undefined && format === "pretty") {
    const { compared, ignored } = cluster.compare(config.model);
    io.stderr(`${comparedLine(compared, ignored)}\n`);
  }
  if (config.ok && config.diagnostics.length === 0 && format === "pretty") {
    io.stderr(`${printable(config.source)}: nothing wrong\n`);
  }
  return config.exitCode;
}

/** The dumps of `--cluster`, where it is given; what compares them is loaded for it alone. */
async function clusterOf(
  args: Arguments,
  io: Io,
): Promise<(ClusterOption & { readonly findings: FixOptions["more"] }) | undefined> {
  if (textOptions(args, "cluster").length === 0) return undefined;
  const { clusterFindings, readClusterOption } = await import("./cluster-option.js");
  const option = await readClusterOption(args, io);
  return { ...option, findings: clusterFindings(option) };
}

function comparedLine(compared: number, ignored: ReadonlyMap<string, number>): string {
  const kinds = Array.from(ignored, ([kind, count]) => `${count} ${kind}`);
  const rest = kinds.length === 0 ? "" : `; not compared: ${kinds.slice(0, 8).join(", ")}`;
  const more = kinds.length > 8 ? " and other kinds" : "";
  return printable(`cluster: ${compared} objects compared${rest}${more}`).replace(/\s+/g, " ");
}

interface FixOptions {
  readonly isDry: boolean;
  readonly format: Parameters<typeof readConfig>[3];
  readonly more: Parameters<typeof readConfig>[4];
}

/** Mends the file, then reads it once more; with `isDry` it shows the change instead. */
async function readFixed(
  args: Arguments,
  io: Io,
  { isDry, format, more }: FixOptions,
): Promise<ReadConfig> {
  const config = await readConfig(args, 0, { ...io, stderr: () => undefined }, undefined, more);
  if (!config.diagnostics.some(isFixable)) return readConfig(args, 0, io, format, more);
  const { fixConfig } = await import("./fix-config.js");
  await fixConfig(config, io, { isDry });
  return readConfig(args, 0, io, format, more);
}

function isFixable({ fix, suppressed }: Diagnostic): boolean {
  return fix !== undefined && suppressed === undefined;
}
