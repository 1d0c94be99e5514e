import { outerDirectives } from "../nginx/directives.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds a Host header that is sent twice. */
export const nginxSecondHostHeader: Rule = {
  code: "nginx/second-host-header",
  severity: "error",
  title: "Second Host header",
  why: "The platform includes its proxy headers, `Host $host` among them, behind the location's extraConfig. A `proxy_set_header Host` there is sent as well: HAProxy refuses a request with two Host headers with 400 (tried with HAProxy 2.6 and nginx 1.22).",
  remedy:
    "Remove the line. For another Host header, use a location without proxyPass and write `proxy_pass` and all headers into extraConfig.",
  sources: ["T36"],
  *check(model) {
    for (const { host } of virtualHostsOf(model)) {
      for (const { proxyPass, extraConfig, path, match } of host.locations) {
        if (proxyPass === undefined) continue;
        const header = outerDirectives(extraConfig.value).find(
          ({ name, values: [header, value] }) =>
            // nginx leaves out a header whose value is empty.
            name === "proxy_set_header" && header?.toLowerCase() === "host" && value !== "",
        );
        if (header === undefined) continue;
        yield {
          path: extraConfig.path ?? path,
          message: `Location ${showValue(match)} sets the Host header to ${showValue(header.values[1] ?? "")}, and the platform to $host: the request has two, and HAProxy answers 400.`,
          hint: "Remove the line.",
        };
      }
    }
  },
};
