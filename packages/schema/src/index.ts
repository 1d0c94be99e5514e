export { type Compilation, compile } from "./compile.js";
export { defineConfig, toFrontend } from "./define-config.js";
export type { Diagnostic, Path, Position, RelatedPlace, Severity, Span } from "./diagnostic.js";
export type * from "./generated/config-input.js";
export { configJsonSchema } from "./json-schema/config-json-schema.js";
export type { Model, Release } from "./model/model.js";
export { catalogue } from "./rules/catalogue.js";
export type { CatalogueEntry } from "./rules/rule.js";
export { compareBytes, sortedEntries } from "./text/compare-bytes.js";
