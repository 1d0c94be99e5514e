import type { CatalogueEntry } from "../rules/rule.js";

/** Codes of changes that the platform does not support. */
export const changeCatalogue = [
  {
    code: "change/k3s-server",
    severity: "error",
    title: "Another VM as k3s server",
    why: "The platform does not support moving the k3s server to another VM: the cluster's state is in its database, and agents would join an empty cluster.",
    remedy:
      "Keep the VM, or ask support for a plan; a new cluster belongs into a new resource group.",
    sources: ["R56"],
  },
  {
    code: "change/cluster-network",
    severity: "error",
    title: "Another network of the cluster",
    why: "Addresses of pods and Services, and of the cluster's DNS, are given out when the cluster is made. Changing the networks means downtime of the whole cluster, on all VMs at once.",
    remedy: "Keep the networks; plan a change with support, as a downtime.",
    sources: ["R58", "T28"],
  },
] as const satisfies readonly CatalogueEntry[];
