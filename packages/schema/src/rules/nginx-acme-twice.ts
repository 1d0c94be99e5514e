import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { hasOwnAcme, virtualHostsOf } from "./virtual-hosts.js";

/** Finds hosts with two sources for one certificate. */
export const nginxAcmeTwice: Rule = {
  code: "nginx/acme-twice",
  severity: "error",
  title: "enableACME beside useACMEHost",
  why: "The two exclude each other: the platform's modules stop the build of the VM (tried by evaluating them). enableACME is true by itself as soon as forceSSL, addSSL or onlySSL is set.",
  remedy: "Set `enableACME: false` beside `useACMEHost`.",
  sources: ["T31"],
  *check(model) {
    for (const { host, options } of virtualHostsOf(model)) {
      if (options.useACMEHost === null || !hasOwnAcme(options)) continue;
      const path = [...host.path, "enableACME"];
      const isSet = options.enableACME !== undefined;
      yield {
        path: isSet ? path : [...host.path, "useACMEHost"],
        message: `${showValue(host.name)} takes the certificate of ${showValue(options.useACMEHost)} and, ${isSet ? "by enableACME" : "as enableACME is true by itself beside an SSL mode"}, one of its own: the VM's build fails.`,
        hint: "enableACME: false",
        fix: { title: "set enableACME: false", edits: [{ kind: "set", path, value: false }] },
      };
    }
  },
};
