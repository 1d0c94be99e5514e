import { pathToFileURL } from "node:url";
import { type Diagnostic, type Severity, type Span, showPath } from "@nixgen/schema";
import type { ReportContext } from "./report.js";

const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<
  Severity,
  string
>;

/** SARIF 2.1.0, which code scanners of forges read. */
export function sarif(diagnostics: readonly Diagnostic[], { catalogue }: ReportContext): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))];
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "nixgen", rules: codes.map((code) => rule(code, catalogue)) } },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((diagnostic) => result(diagnostic, codes)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function rule(code: string, catalogue: ReportContext["catalogue"]) {
  const entry = catalogue.find((one) => one.code === code);
  if (entry === undefined) return { id: code };
  return {
    id: code,
    shortDescription: { text: entry.title },
    fullDescription: { text: entry.why },
    help: { text: entry.remedy },
    defaultConfiguration: { level: levels[entry.severity] },
    ...(entry.sources.length === 0 ? {} : { properties: { tags: entry.sources } }),
  };
}

function result(diagnostic: Diagnostic, codes: readonly string[]) {
  const { code, severity, message, hint, span, path, related = [], suppressed } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message}\n→ ${hint}` },
    locations: [location(span, path)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => ({
            id,
            message: { text: place.message },
            ...location(place.span, place.path),
          })),
        }),
    ...(suppressed === undefined
      ? {}
      : { suppressions: [{ kind: "inSource", justification: suppressed.reason }] }),
  };
}

function location(span: Span | undefined, path: Diagnostic["path"]) {
  return {
    ...(span === undefined ? {} : { physicalLocation: physicalLocation(span) }),
    ...(path.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: showPath(path) }] }),
  };
}

function physicalLocation({ file, start, end }: Span) {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: Math.max(end.column, start.line === end.line ? start.column : 1),
    },
  };
}

/** A file as a URI, relative where its name is: every step escaped, so that none is read as more. */
function uriOf(file: string): string {
  if (file.startsWith("/")) return pathToFileURL(file).href;
  return file
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
