import type { CatalogueEntry, Diagnostic } from "@nixgen/schema";
import { compareDiagnostics } from "./compare-diagnostics.js";
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

const formats = { pretty, json, github, sarif } satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];

/** All diagnostics in one format. */
export function report(
  diagnostics: readonly Diagnostic[],
  { format, ...context }: ReportContext & { readonly format: FormatName },
): string {
  return formats[format]([...diagnostics].sort(compareDiagnostics), context);
}
