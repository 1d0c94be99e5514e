import type { Diagnostic } from "@nixgen/schema";
import type { LoadedConfig } from "../load/loaded-config.js";
import type { FormatName } from "../report/format-names.js";
import type { Io } from "./io.js";

/** Prints diagnostics to standard error; a format for machines prints that there are none, too. */
export async function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  loaded: LoadedConfig,
  io: Io,
  format: FormatName = "pretty",
): Promise<void> {
  if (diagnostics.length === 0 && format === "pretty") return;
  const { reportText } = await import("./report-text.js");
  io.stderr(reportText(diagnostics, loaded, { format, colour: io.colour }));
}
