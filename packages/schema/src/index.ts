export { writtenPath } from "./apps/written-path.js";
export { changeCatalogue } from "./changes/change-catalogue.js";
export { type Change, findChanges } from "./changes/find-changes.js";
export { type Compilation, compile } from "./compile.js";
export { defineConfig, toFrontend } from "./define-config.js";
export type {
  Diagnostic,
  Edit,
  Fix,
  Path,
  Position,
  RelatedPlace,
  Severity,
  Span,
} from "./diagnostic.js";
export { type Expanded, expand } from "./expand.js";
export type { AccessConfig, VolumeConfig } from "./generated/config.js";
export type * from "./generated/config-input.js";
export { type Bind, type BindListener, type BindParameter, parseBind } from "./haproxy/bind.js";
export { bindParameters } from "./haproxy/bind-parameters.js";
export { stricterThanHaproxy } from "./haproxy/bind-strictness.js";
export { openedSection, sectionKeywords } from "./haproxy/section-keywords.js";
export {
  type HaproxyLine,
  type HaproxyLineProblem,
  type HaproxyWord,
  readHaproxyLine,
} from "./haproxy/words.js";
export { configJsonSchema } from "./json-schema/config-json-schema.js";
export type { ListeningProgram } from "./listeners/listener.js";
export { type ListenerMapEntry, listenerMap } from "./listeners/listener-map.js";
export type { Reach } from "./listeners/reach.js";
export type { App, AppPort } from "./model/app.js";
export type * from "./model/haproxy-model.js";
export type { Model } from "./model/model.js";
export type * from "./model/nginx-model.js";
export type { Release } from "./model/release.js";
export type { Sourced } from "./model/sourced.js";
export type { Webgateway } from "./model/webgateway.js";
export {
  type NginxStatement,
  type NginxText,
  type NginxTextProblem,
  type NginxWord,
  readNginxStatements,
} from "./nginx/statements.js";
export { catalogue } from "./rules/catalogue.js";
export type { ClusterCode } from "./rules/cluster-codes.js";
export { judgeFindings } from "./rules/judge-findings.js";
export { mostPodsInAnswer } from "./rules/pods-dns-limit.js";
export type { CatalogueEntry, Finding } from "./rules/rule.js";
export { closest } from "./text/closest.js";
export { compareBytes, sortedEntries } from "./text/compare-bytes.js";
export { type NixTextProblem, nixTextProblem } from "./text/nix-text-problem.js";
export { showPath } from "./text/show-path.js";
