import type { CatalogueEntry } from "@nixgen/schema";

/** Codes of what only `nixgen manifests` finds: the module is right without it. */
export const manifestCatalogue = [
  {
    code: "manifests/service-kinds",
    severity: "error",
    title: "Service that would be headless and not",
    why: "For podPort a Service has no address of its own, and its name stands for the pods; for servicePort and lbServicePort it has one. No Service is both, and no two of a namespace have one name.",
    remedy: "Use one kind of port for all frontends of a Service, or two Services of two names.",
    sources: ["R30", "R48"],
  },
  {
    code: "manifests/service-name",
    severity: "error",
    title: "Service that cannot have its name",
    why: "Kubernetes takes lower-case DNS labels only as names of Services and namespaces, Services' with a letter first. With lbServicePort HAProxy asks for no Service by name, so any name of a frontend works until somebody wants to make the Service.",
    remedy:
      "Give the frontend a name that a Service can have, or say that the Service exists: external in cluster.services.",
    sources: ["T17", "R44", "R48"],
  },
  {
    code: "manifests/selector",
    severity: "error",
    title: "Labels that no pod can have",
    why: "Kubernetes refuses a Service whose selector is no set of labels, and one that selects nothing has no pods.",
    remedy: "Write the labels of the application's pods: kubectl get pods --show-labels.",
    sources: ["R48"],
  },
  {
    code: "manifests/selectors",
    severity: "error",
    title: "Two sets of labels for one Service",
    why: "A Service has one selector. Apps that share a Service, and disagree about its pods, mean two applications, or one of them is wrong.",
    remedy: "Write the same selector in all of them, or give one another serviceName.",
    sources: ["R48"],
  },
  {
    code: "manifests/unused-details",
    severity: "warning",
    title: "Details of a Service that nothing needs",
    why: "cluster.services adds to the Services that frontends need; an entry for another, or for another port, changes nothing, so what it was meant for is missing.",
    remedy: "Mend the name: namespace/name outside of the namespace default; or remove the entry.",
    sources: ["R44", "R48"],
  },
] as const satisfies readonly CatalogueEntry[];

/** A code of `nixgen manifests`. */
export type ManifestCode = (typeof manifestCatalogue)[number]["code"];
