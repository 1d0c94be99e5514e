import type { Diagnostic } from "@nixgen/schema";

/** For programs: `{ "diagnostics": [ … ] }`, each as the type `Diagnostic` has it. */
export function json(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify({ diagnostics }, undefined, 2)}\n`;
}
