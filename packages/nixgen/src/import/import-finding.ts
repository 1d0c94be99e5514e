import type { Diagnostic, Span } from "@nixgen/schema";
import { type ImportCode, importCatalogue } from "./import-catalogue.js";
import type { Place } from "./nix-value.js";

/** Something to say about a place in a module. */
export interface ImportFinding {
  readonly code: ImportCode;
  readonly at: Place;
  readonly path: readonly string[];
  readonly message: string;
  readonly hint?: string;
  readonly related?: { readonly at: Place; readonly message: string };
}

/** The finding as all reports take it. */
export function importDiagnostic(
  { code, at, related, ...finding }: ImportFinding,
  spanAt: (place: Place) => Span,
): Diagnostic {
  const { severity } = entries.get(code) ?? importCatalogue[0];
  return {
    code,
    severity,
    ...finding,
    span: spanAt(at),
    ...(related && {
      related: [{ path: finding.path, message: related.message, span: spanAt(related.at) }],
    }),
  };
}

const entries = new Map(importCatalogue.map((entry) => [entry.code as ImportCode, entry]));
