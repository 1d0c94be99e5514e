import { runbook } from "../runbook/runbook.js";
import type { Arguments } from "./command.js";
import type { ExitCode } from "./exit-code.js";
import { withoutPasswords } from "./hide-passwords.js";
import type { Io } from "./io.js";
import { readConfig } from "./read-config.js";
import { secretConcealer } from "./secret-concealer.js";

/** Prints a page for the people on call; nothing while an error stands. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const { model, ok, diagnostics, exitCode, source, loaded } = await readConfig(args, 0, io);
  if (!ok || model === undefined) return exitCode;
  const shown = withoutPasswords(diagnostics, loaded);
  io.stdout(secretConcealer()(runbook({ model, diagnostics: shown, source })));
  return exitCode;
}
