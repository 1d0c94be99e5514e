import {
  type Diagnostic,
  type RelatedPlace,
  type Severity,
  type Span,
  showPath,
} from "@nixgen/schema";
import picocolors from "picocolors";
import { codeFrame } from "./code-frame.js";
import { printable } from "./printable.js";
import type { ReportContext } from "./report.js";

type Colours = ReturnType<typeof picocolors.createColors>;

/** A person reads no more; formats for machines hold all. */
const mostShown = 1000;

/** For a person: each finding with its place in the file, and what to do about it. */
export function pretty(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const colours = picocolors.createColors(context.colour);
  const shown = mostSevere(diagnostics);
  const blocks = shown.map((diagnostic) => block(diagnostic, context, colours));
  const left = diagnostics.length - shown.length;
  const rest = left === 0 ? "" : `; ${left} of them are not shown here, --format json has all`;
  return `${[...blocks, `${summary(diagnostics)}${rest}`].join("\n\n")}\n`;
}

/** As many as are shown, those first that keep the module from being built. */
function mostSevere(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= mostShown) return diagnostics;
  const severities: readonly Severity[] = ["error", "warning", "info"];
  const shown = new Set(
    severities
      .flatMap((severity) => diagnostics.filter((one) => one.severity === severity))
      .slice(0, mostShown),
  );
  return diagnostics.filter((one) => shown.has(one));
}

function block(diagnostic: Diagnostic, { sources }: ReportContext, colours: Colours): string {
  const { code, severity, message, hint, fix, suppressed, related = [] } = diagnostic;
  const paint = severityPaint(severity, colours);
  const label = suppressed === undefined ? severity : "ignored";
  return [
    `${colours.bold(placeOf(diagnostic))} ${paint(label)} ${colours.dim(printable(code))}`,
    printable(message),
    ...frame(diagnostic.span, sources, colours, paint),
    ...(hint === undefined ? [] : [`${colours.bold("→")} ${printable(hint)}`]),
    ...(fix === undefined ? [] : [colours.dim(`can be fixed: ${printable(fix.title)}`)]),
    ...(suppressed === undefined ? [] : [`ignored: ${printable(suppressed.reason)}`]),
    ...related.flatMap((place) => relatedPlace(place, sources, colours)),
  ].join("\n");
}

function relatedPlace(
  place: RelatedPlace,
  sources: ReportContext["sources"],
  colours: Colours,
): readonly string[] {
  return [
    `${colours.dim(placeOf(place))} ${printable(place.message)}`,
    ...frame(place.span, sources, colours, colours.dim),
  ];
}

function placeOf({
  span,
  path,
}: {
  readonly span?: Span;
  readonly path: Diagnostic["path"];
}): string {
  if (span !== undefined) {
    return printable(`${span.file}:${span.start.line}:${span.start.column}`);
  }
  return path.length === 0 ? "nixgen" : printable(showPath(path));
}

function frame(
  span: Span | undefined,
  sources: ReportContext["sources"],
  colours: Colours,
  marker: (text: string) => string,
): readonly string[] {
  const text = span && sources(span.file);
  if (span === undefined || text === undefined) return [];
  return [codeFrame(text, span, { gutter: colours.dim, marker })];
}

function severityPaint(
  severity: Severity,
  { red, yellow, cyan }: Colours,
): (text: string) => string {
  switch (severity) {
    case "error":
      return red;
    case "warning":
      return yellow;
    case "info":
      return cyan;
  }
}

/** `2 errors, 1 warning`. */
function summary(diagnostics: readonly Diagnostic[]): string {
  const counted = (severity: Severity, one: string, many: string) => {
    const count = diagnostics.filter(
      (each) => each.severity === severity && !each.suppressed,
    ).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  };
  const ignored = diagnostics.filter(({ suppressed }) => suppressed !== undefined).length;
  const fixable = diagnostics.filter(({ fix, suppressed }) => fix && !suppressed).length;
  const parts = [
    ...counted("error", "error", "errors"),
    ...counted("warning", "warning", "warnings"),
    ...counted("info", "note", "notes"),
    ...(ignored === 0 ? [] : [`${ignored} ignored`]),
  ];
  const fixes = fixable === 0 ? "" : `; --fix mends ${fixable === 1 ? "one" : fixable} of them`;
  return `${parts.join(", ") || "nothing wrong"}${fixes}`;
}
