import { recordedFacts } from "@nixgen/kubernetes";
import type { Diagnostic, Model } from "@nixgen/schema";
import { writeRecord } from "../cluster/cluster-record.js";
import { clusterFindings, readClusterOption } from "./cluster-option.js";
import type { Arguments } from "./command.js";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { recordOption } from "./record-option.js";
import { reportOutcome } from "./report-outcome.js";

/** A build's comparison with the cluster. */
export interface Recorder {
  readonly readable: boolean;
  readonly findings: (model: Model | undefined) => readonly Diagnostic[];
  /** Keeps what is true now, for `check --drift`. */
  readonly record: (model: Model) => Promise<ExitCode>;
}

/** Reads the dumps of a build, and finds where to keep what they tell. */
export async function readRecorder(args: Arguments, io: Io): Promise<Recorder> {
  const file = await recordOption(args, io);
  const option = await readClusterOption(args, io);
  return {
    readable: option.readable,
    findings: clusterFindings(option),
    record: async (model) =>
      reportOutcome(await writeRecord(file, recordedFacts(option.compare(model))), io),
  };
}
