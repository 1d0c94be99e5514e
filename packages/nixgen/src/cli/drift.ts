import { findDrift } from "@nixgen/kubernetes";
import { readRecord } from "../cluster/cluster-record.js";
import { printable } from "../report/printable.js";
import { clusterFindings, readClusterOption } from "./cluster-option.js";
import { type Arguments, isSet, textOption, textOptions } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { readConfig } from "./read-config.js";
import { recordOption } from "./record-option.js";
import { UsageError } from "./usage-error.js";

/** Prints one line for each thing that was true at the last build and is not any more. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  if (textOptions(args, "cluster").length === 0) {
    throw new UsageError("--drift compares with a dump of the cluster: --cluster FILE");
  }
  if (isSet(args, "fix") || textOption(args, "format") !== undefined) {
    throw new UsageError("--drift prints lines, and changes nothing: not with --fix or --format.");
  }
  const cluster = await readClusterOption(args, io);
  const said: string[] = [];
  const config = await readConfig(
    args,
    0,
    { ...io, stderr: (text) => said.push(text) },
    "pretty",
    (model) => (cluster.readable ? [] : clusterFindings(cluster)(model)),
  );
  if (!config.ok || config.model === undefined || !cluster.readable) {
    for (const text of said) io.stderr(text);
    return cluster.readable ? config.exitCode : exitCode.usage;
  }
  const file = await recordOption(args, io);
  const record = await readRecord(file);
  switch (record.kind) {
    case "none":
      throw new UsageError(
        `There is no record of the last build: ${file}.\nnixgen build --cluster FILE makes it, with the same --out or --record.`,
      );
    case "refused":
      throw new UsageError(`The record ${file} cannot be used: ${record.reason}.`);
  }
  const { changes, unknown } = findDrift(record.facts, cluster.compare(config.model));
  for (const line of changes) io.stdout(`${oneLine(line)}\n`);
  for (const line of unknown) {
    io.stderr(`nixgen: the dumps cannot tell what they told at the last build: ${oneLine(line)}\n`);
  }
  if (changes.length > 0) return exitCode.found;
  return unknown.length > 0 ? exitCode.usage : exitCode.fine;
}

/** Names in a dump can hold anything. */
function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, " ");
}
