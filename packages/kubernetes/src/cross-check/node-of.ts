import type { Path } from "@nixgen/schema";
import type { Cluster } from "./cluster.js";
import type { ClusterNode } from "./cluster-object.js";

/** The cluster's node of a VM, which may be called by its whole domain name. */
export function nodeOf(machine: string, { nodes }: Cluster): ClusterNode | undefined {
  return nodes.find(({ name }) => shortName(name) === shortName(machine));
}

/** A host name without its domain. */
export function shortName(name: string): string {
  return name.replace(/\..*$/s, "").toLowerCase();
}

/** Where a VM stands in the config. */
export function machinePath(index: number): Path {
  return ["resourceGroup", "machines", index];
}
