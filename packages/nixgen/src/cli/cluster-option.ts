import { type CrossCheck, crossCheck, type Dump } from "@nixgen/kubernetes";
import type { Diagnostic, Model } from "@nixgen/schema";
import { readDump } from "../cluster/read-dump.js";
import { type Arguments, textOptions } from "./command.js";
import type { Io } from "./io.js";
import { UsageError } from "./usage-error.js";

/** The dumps that `--cluster` names. */
export interface ClusterOption {
  /** Whether every one of them could be read; else nothing is compared. */
  readonly readable: boolean;
  /** What is wrong with the dumps themselves. */
  readonly problems: readonly Diagnostic[];
  readonly compare: (model: Model) => CrossCheck;
}

/** Reads the dumps that `--cluster` names, of which `-` is standard input. */
export async function readClusterOption(args: Arguments, io: Io): Promise<ClusterOption> {
  const names = textOptions(args, "cluster");
  const fromInput = names.filter((name) => name === "-").length;
  if (fromInput + (args.positionals.includes("-") ? 1 : 0) > 1) {
    throw new UsageError(
      "Standard input is one text: give either the config or one dump of the cluster as -.",
    );
  }
  const dumps: Dump[] = [];
  const problems: Diagnostic[] = [];
  for (const name of names) {
    const read = await readDump(name, { directory: io.cwd, stdin: io.stdin });
    if (read.ok) dumps.push(read.dump);
    else problems.push(read.problem);
  }
  let known: { readonly model: Model; readonly result: CrossCheck } | undefined;
  return {
    readable: problems.length === 0,
    problems,
    compare(model) {
      if (known?.model !== model) known = { model, result: crossCheck(model, dumps) };
      return known.result;
    },
  };
}

/** What the dumps make `readConfig` report besides the config's own diagnostics. */
export function clusterFindings({ problems, readable, compare }: ClusterOption) {
  return (model: Model | undefined): readonly Diagnostic[] =>
    model === undefined || !readable ? problems : compare(model).diagnostics;
}
