import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { hasOwnAcme, virtualHostsOf } from "./virtual-hosts.js";

/** Finds names that no challenge on port 80 can prove. */
export const nginxAcmeWildcard: Rule = {
  code: "nginx/acme-wildcard",
  severity: "error",
  title: "Wildcard in a certificate by challenge on port 80",
  why: "Server name and aliases all enter the certificate. For a wildcard the authority asks for a DNS record instead of a file, and a regular expression is no name at all: it refuses the whole certificate.",
  remedy: "Use plain names, or a certificate of your own with `enableACME: false`.",
  sources: ["T31"],
  *check(model) {
    for (const { host, options } of virtualHostsOf(model)) {
      if (!hasOwnAcme(options) || options.useACMEHost !== null) continue;
      for (const { value, path = host.path } of host.serverNames) {
        if (!/^["']?(?:\*|\.|~)|\*/.test(value)) continue;
        yield {
          path,
          message: `${showValue(value)} enters the certificate of ${showValue(host.name)}, but the authority gives none for it by a challenge on port 80.`,
          hint: "Use plain names, or set enableACME: false and name a certificate of your own.",
        };
      }
    }
  },
};
