export { clusterCatalogue } from "./cross-check/cluster-catalogue.js";
export { type CrossCheck, crossCheck } from "./cross-check/cross-check.js";
export { type Drift, findDrift, recordedFacts } from "./cross-check/drift.js";
export type { Dump } from "./cross-check/dump.js";
export type { Fact, RecordedFact } from "./cross-check/fact.js";
export { type NeededPort, type NeededService, neededServices } from "./needed-services.js";
