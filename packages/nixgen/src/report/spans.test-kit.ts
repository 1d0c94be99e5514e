import type { Diagnostic, Span } from "@nixgen/schema";
import { lineIndex, spanOf } from "../load/line-index.js";

/** The span of a stretch of a text that stands in it once. */
export function spanIn(file: string, text: string, stretch: string): Span {
  const start = text.indexOf(stretch);
  if (start === -1 || text.includes(stretch, start + 1)) {
    throw new Error(`${JSON.stringify(stretch)} does not stand once in the text`);
  }
  return spanOf(file, lineIndex(text), { start, end: start + stretch.length });
}

/** A diagnostic of which a test says only what matters to it. */
export function diagnosticWith(rest: Partial<Diagnostic> = {}): Diagnostic {
  return { code: "area/what", severity: "error", path: [], message: "It is wrong.", ...rest };
}

/** Texts that a terminal or a reader of lines would obey: in a config anybody can write them. */
export const hostile = [
  "\u001b[2J\u001b[31mred\u001b[0m",
  "\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007",
  "\u009b31mred",
  "over\rwritten",
  "back\u0008\u007fspace",
  "two\r\nlines\nor three",
  "::error file=a.yaml::no such error",
  "%0A::warning::percent",
  "a,b:c=d",
  "\u202eright to left\u202c",
  "\u2066isolated\u2069",
  "\u061cletter\u200fmark\u200e",
  "zero\u200bwidth\u2060\ufeff",
  "line\u2028paragraph\u2029",
  "nul\u0000",
  "half \ud800 pair",
] as const;
