import type { CatalogueEntry, Diagnostic, Span } from "@nixgen/schema";
import { dumpLimits } from "./dump-limits.js";

const entry = <Code extends string>(
  code: Code,
  story: Pick<CatalogueEntry, "title" | "why" | "remedy">,
) => ({ code, severity: "error" as const, sources: [] as readonly string[], ...story });

const { jsonMebibytes, yamlMebibytes, objects } = dumpLimits;

/** Codes of what is wrong with a dump of a cluster before it can be compared. */
export const dumpCatalogue = [
  entry("cluster/unreadable", {
    title: "Dump cannot be read",
    why: "There is no such file, it is a directory, or the system refuses it.",
    remedy: "Name a file that this user can read, or - for standard input.",
  }),
  entry("cluster/too-large", {
    title: "Dump is too large",
    why: `No dump is larger than ${jsonMebibytes} MiB as JSON or ${yamlMebibytes} MiB as YAML, nests more than ${dumpLimits.levels} levels, or holds more than ${objects} objects; one that does was made to use up memory, or by mistake.`,
    remedy: "Dump only the kinds that are compared, and as JSON.",
  }),
  entry("cluster/syntax", {
    title: "Dump is no JSON and no YAML",
    why: "A dump that was cut off, or an error message of kubectl in its place, cannot be compared.",
    remedy: "Look at the place that the message names, and make the dump again.",
  }),
  entry("cluster/no-objects", {
    title: "Dump without Kubernetes objects",
    why: "An empty list is what kubectl prints where its account may see nothing; comparing with it would find nothing wrong.",
    remedy:
      "kubectl get services,endpointslices,deployments,statefulsets,horizontalpodautoscalers,nodes -A -o json",
  }),
] as const satisfies readonly CatalogueEntry[];

type DumpCode = (typeof dumpCatalogue)[number]["code"];

/** A diagnostic about a dump, at its beginning if nowhere else; all of them are errors. */
export function dumpError(
  code: DumpCode,
  file: string,
  message: string,
  rest: { readonly span?: Span; readonly hint?: string } = {},
): Diagnostic {
  const beginning = { line: 1, column: 1, offset: 0 };
  const span = { file, start: beginning, end: beginning };
  return { code, severity: "error", path: [], message, span, ...rest };
}
