import { clusterCatalogue, manifestCatalogue } from "@nixgen/kubernetes";
import { type CatalogueEntry, changeCatalogue, catalogue as checks } from "@nixgen/schema";
import { dumpCatalogue } from "../cluster/dump-catalogue.js";
import { importCatalogue } from "../import/import-catalogue.js";
import { loadCatalogue } from "../load/load-catalogue.js";
import { verifyCatalogue } from "../verify/verify-catalogue.js";

/** Every code that nixgen reports, with its story. */
export const catalogue: readonly CatalogueEntry[] = [
  ...loadCatalogue,
  ...importCatalogue,
  ...changeCatalogue,
  ...checks,
  ...clusterCatalogue,
  ...dumpCatalogue,
  ...manifestCatalogue,
  ...Object.values(verifyCatalogue),
];
