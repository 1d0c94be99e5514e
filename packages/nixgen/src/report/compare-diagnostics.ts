import { compareBytes, type Diagnostic } from "@nixgen/schema";

/** Orders by file, then by position; what has no place comes first. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareBytes(a.span?.file ?? "", b.span?.file ?? "") ||
    (a.span?.start.offset ?? -1) - (b.span?.start.offset ?? -1) ||
    compareBytes(a.code, b.code)
  );
}
