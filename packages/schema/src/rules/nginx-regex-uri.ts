import { readLocationMatch } from "../nginx/location-match.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds paths that nginx does not take in such a location. */
export const nginxRegexUri: Rule = {
  code: "nginx/regex-uri",
  severity: "error",
  title: "Path behind proxyPass in a regular expression or named location",
  why: "In a location that is a regular expression or has a name, nginx does not know which part of the request the path should replace, and refuses the whole file (tried with nginx 1.22). A single `/` is a path, too.",
  remedy: "Remove the path behind address and port, or use a plain location.",
  sources: ["T40"],
  *check(model) {
    for (const { host } of virtualHostsOf(model)) {
      for (const { proxyPass, match } of host.locations) {
        if (proxyPass?.kind !== "url") continue;
        const { kind } = readLocationMatch(match);
        if (kind !== "regex" && kind !== "named") continue;
        const [, address, uri] = /^(https?:\/\/[^/$]+)(\/[^$]*)$/i.exec(proxyPass.value) ?? [];
        if (address === undefined) continue;
        yield {
          path: proxyPass.path,
          message: `Location ${showValue(match)} cannot pass to the path ${showValue(uri)}: nginx refuses the file.`,
          hint: address,
        };
      }
    }
  },
};
