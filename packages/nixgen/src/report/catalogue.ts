import { type CatalogueEntry, catalogue as checks } from "@nixgen/schema";
import { loadCatalogue } from "../load/load-catalogue.js";
import { verifyCatalogue } from "../verify/verify-catalogue.js";

/** Every code that nixgen reports, with its story. */
export const catalogue: readonly CatalogueEntry[] = [
  ...loadCatalogue,
  ...checks,
  ...Object.values(verifyCatalogue),
];
