import { shapeCatalogue } from "../parse/shape-catalogue.js";
import { allRules } from "./all-rules.js";
import type { CatalogueEntry } from "./rule.js";
import { severityCatalogue } from "./severities.js";

/** Every code that `compile` can report, with its story. */
export const catalogue: readonly CatalogueEntry[] = [
  ...shapeCatalogue,
  ...severityCatalogue,
  ...allRules.map(({ check: _, ...entry }) => entry),
];
