import { clusterCatalogue, manifestCatalogue } from "@nixgen/kubernetes";
import { type CatalogueEntry, catalogue as checks } from "@nixgen/schema";
import { dumpCatalogue } from "../cluster/dump-catalogue.js";
import { importCatalogue } from "../import/import-catalogue.js";
import { loadCatalogue } from "../load/load-catalogue.js";
import { verifyCatalogue } from "../verify/verify-catalogue.js";

/** Every code that nixgen reports, with its story. */
export const catalogue: readonly CatalogueEntry[] = [
  ...loadCatalogue,
  ...importCatalogue,
  ...checks,
  ...clusterCatalogue,
  ...dumpCatalogue,
  ...manifestCatalogue,
  ...Object.values(verifyCatalogue),
];
