import type { CatalogueEntry, Diagnostic } from "@nixgen/schema";
import { compareDiagnostics } from "./compare-diagnostics.js";
import type { FormatName } from "./format-names.js";
import { github } from "./github.js";
import { json } from "./json.js";
import { pretty } from "./pretty.js";
import { sarif } from "./sarif.js";

/** What a format may need besides the diagnostics. */
export interface ReportContext {
  /** The text of a file that a span names, where it is known. */
  readonly sources: (file: string) => string | undefined;
  readonly colour: boolean;
  /** Stories of the codes, for formats that carry them. */
  readonly catalogue: readonly CatalogueEntry[];
}

/** Prints diagnostics that are sorted by file and position. */
type Format = (diagnostics: readonly Diagnostic[], context: ReportContext) => string;

const formats: Readonly<Record<FormatName, Format>> = { pretty, json, github, sarif };

/** All diagnostics in one format. */
export function report(
  diagnostics: readonly Diagnostic[],
  { format, ...context }: ReportContext & { readonly format: FormatName },
): string {
  return formats[format]([...diagnostics].sort(compareDiagnostics), context);
}
