import type { Diagnostic } from "@nixgen/schema";
import type { LoadedConfig } from "../load/loaded-config.js";
import { catalogue } from "../report/catalogue.js";
import { type FormatName, formatNames, report } from "../report/report.js";
import type { Io } from "./io.js";
import { UsageError } from "./usage-error.js";

/** The format that a word names. */
export function reportFormat(name: string): FormatName {
  const format = formatNames.find((one) => one === name);
  if (format !== undefined) return format;
  throw new UsageError(`There is no format ${name}; there is ${formatNames.join(", ")}.`);
}

/** Prints diagnostics to standard error; a format for machines prints that there are none, too. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  loaded: LoadedConfig,
  io: Io,
  format: FormatName = "pretty",
): void {
  if (diagnostics.length === 0 && format === "pretty") return;
  io.stderr(
    report(diagnostics, {
      format,
      colour: io.colour,
      sources: (file) => (file === loaded.file ? loaded.text : undefined),
      catalogue,
    }),
  );
}
