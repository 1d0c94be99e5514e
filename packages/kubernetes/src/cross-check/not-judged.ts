import type { CatalogueEntry, Diagnostic } from "@nixgen/schema";
import { optionPath } from "./option-path.js";
import type { Target } from "./target.js";

export const notJudged = {
  code: "cluster/not-judged",
  severity: "info",
  title: "Frontend that the dumps say nothing about",
  why: "A dump of some namespaces, or the manifests of one application, cannot tell whether a Service of another namespace is there. A dump counts as one of the whole cluster when it holds the Service `kubernetes` of `default`, which every cluster has, and one of another namespace.",
  remedy: "Dump all namespaces: kubectl get services,… -A -o json.",
  sources: [],
} as const satisfies CatalogueEntry;

/** Says of which frontends the dumps tell nothing. */
export function findNotJudged(targets: readonly Target[]): Diagnostic[] {
  return targets
    .filter(({ known }) => !known)
    .map(({ frontend, title, namespace }) => ({
      code: notJudged.code,
      severity: notJudged.severity,
      ...optionPath(frontend, "namespace"),
      message: `Frontend ${JSON.stringify(frontend.name)} needs the Service ${title}, but the dumps hold no Service of namespace ${namespace}, nor the whole cluster: nothing was compared.`,
      hint: "kubectl get services,endpointslices,deployments,statefulsets,horizontalpodautoscalers,nodes -A -o json",
    }));
}
