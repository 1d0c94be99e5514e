import type { Diagnostic } from "@nixgen/schema";
import type { LoadedConfig } from "../load/loaded-config.js";
import { catalogue } from "../report/catalogue.js";
import { type FormatName, formatNames, report } from "../report/report.js";
import { formatOption } from "./format-option.js";
import { textWithoutPasswords, withoutPasswords } from "./hide-passwords.js";
import type { Io } from "./io.js";

/** The format that a word names. */
export function reportFormat(name: string): FormatName {
  return formatOption(name, formatNames);
}

/** Prints diagnostics to standard error; a format for machines prints that there are none, too. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  loaded: LoadedConfig,
  io: Io,
  format: FormatName = "pretty",
): void {
  if (diagnostics.length === 0 && format === "pretty") return;
  let shown: string | undefined;
  const text = () => {
    shown ??= textWithoutPasswords(loaded);
    return shown;
  };
  io.stderr(
    report(withoutPasswords(diagnostics, loaded), {
      format,
      colour: io.colour,
      sources: (file) => (file === loaded.file ? text() : undefined),
      catalogue,
    }),
  );
}
