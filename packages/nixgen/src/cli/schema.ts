import { configJsonSchema } from "@nixgen/schema";
import type { Arguments } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Io } from "./io.js";

/** Prints the JSON Schema of a config. */
export async function run(_: Arguments, io: Io): Promise<ExitCode> {
  io.stdout(`${JSON.stringify(configJsonSchema(), undefined, 2)}\n`);
  return exitCode.fine;
}
