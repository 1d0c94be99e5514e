import { closest } from "@nixgen/schema";
import { catalogue } from "../report/catalogue.js";
import { explainCode, explainTable } from "../report/explain.js";
import type { Arguments } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { UsageError } from "./usage-error.js";

/** Tells the story of a code, or lists all of them. */
export async function run({ positionals: [code] }: Arguments, io: Io): Promise<ExitCode> {
  if (code === undefined) {
    io.stdout(explainTable(catalogue));
    return exitCode.fine;
  }
  const entry = catalogue.find((one) => one.code === code);
  if (entry === undefined) {
    const meant = closest(
      code,
      catalogue.map((one) => one.code),
    );
    throw new UsageError(
      `There is no diagnostic ${code}.\n${meant === undefined ? "nixgen explain lists them." : `Did you mean ${meant}?`}`,
    );
  }
  io.stdout(explainCode(entry));
  return exitCode.fine;
}
