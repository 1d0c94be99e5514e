import { readLocationMatch } from "../nginx/location-match.js";
import { readProxyUrl } from "../nginx/proxy-url.js";
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
        const { value, path } = proxyPass;
        const uri = readProxyUrl(value)?.uri ?? "";
        if (uri === "") continue;
        const address = value.slice(0, value.lastIndexOf(uri)).replace(/^["']/, "");
        yield {
          path,
          message: `Location ${showValue(match)} cannot pass to the path ${showValue(uri)}: nginx refuses the file.`,
          hint: address,
        };
      }
    }
  },
};
