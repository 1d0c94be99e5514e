import type { CatalogueEntry } from "@nixgen/schema";
import { allClusterRules } from "./all-cluster-rules.js";
import { notJudged } from "./not-judged.js";

/** Every code that the comparison with a cluster can report, with its story. */
export const clusterCatalogue: readonly CatalogueEntry[] = [
  ...allClusterRules.map(({ check: _, ...entry }) => entry),
  notJudged,
];
