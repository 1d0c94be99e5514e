import { shapeCatalogue } from "../parse/shape-catalogue.js";
import { allRules } from "./all-rules.js";
import type { CatalogueEntry } from "./rule.js";
import { severityCatalogue } from "./severities.js";
import { unusedSuppression } from "./suppressions.js";

/** Every code that `compile` can report, with its story. */
export const catalogue: readonly CatalogueEntry[] = [
  ...shapeCatalogue,
  ...severityCatalogue,
  unusedSuppression,
  ...allRules.map(({ check: _, ...entry }) => entry),
];
