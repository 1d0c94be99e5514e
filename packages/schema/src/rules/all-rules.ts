import { bindSyntax } from "./bind-syntax.js";
import { haproxyOpensSection } from "./haproxy-opens-section.js";
import { haproxyReadsDifferently } from "./haproxy-reads-differently.js";
import { nginxLogName } from "./nginx-log-name.js";
import { nginxReadsDifferently } from "./nginx-reads-differently.js";
import { nginxUnbalanced } from "./nginx-unbalanced.js";
import { proxyNoReachableBind } from "./proxy-no-reachable-bind.js";
import { proxyUnknownFrontend } from "./proxy-unknown-frontend.js";
import type { Rule } from "./rule.js";

/** Every rule, in the order in which they run. */
export const allRules: readonly Rule[] = [
  bindSyntax,
  haproxyOpensSection,
  haproxyReadsDifferently,
  nginxLogName,
  nginxReadsDifferently,
  nginxUnbalanced,
  proxyUnknownFrontend,
  proxyNoReachableBind,
];
