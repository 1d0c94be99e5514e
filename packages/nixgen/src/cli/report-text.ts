import type { Diagnostic } from "@nixgen/schema";
import type { LoadedConfig } from "../load/loaded-config.js";
import { catalogue } from "../report/catalogue.js";
import type { FormatName } from "../report/format-names.js";
import { report } from "../report/report.js";
import { textWithoutPasswords, withoutPasswords } from "./hide-passwords.js";

/** What is printed of diagnostics; passwords of the config are dots in it. */
export function reportText(
  diagnostics: readonly Diagnostic[],
  loaded: LoadedConfig,
  { format, colour }: { readonly format: FormatName; readonly colour: boolean },
): string {
  let shown: string | undefined;
  const text = () => {
    shown ??= textWithoutPasswords(loaded);
    return shown;
  };
  return report(withoutPasswords(diagnostics, loaded), {
    format,
    colour,
    sources: (file) => (file === loaded.file ? text() : undefined),
    catalogue,
  });
}
