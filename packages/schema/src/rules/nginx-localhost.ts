import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds upstreams that nginx looks for in the wrong place first. */
export const nginxLocalhost: Rule = {
  code: "nginx/localhost",
  severity: "warning",
  title: "proxyPass to localhost",
  why: "nginx takes both addresses of localhost and tries [::1] as well, where HAProxy does not listen: requests are refused and repeated, with an error in the log each time (tried with nginx 1.22).",
  remedy: "Use 127.0.0.1.",
  sources: ["T34"],
  *check(model) {
    for (const { host } of virtualHostsOf(model)) {
      for (const { proxyPass } of host.locations) {
        if (proxyPass?.kind !== "url") continue;
        const meant = proxyPass.value.replace(/^(https?:\/\/)localhost(?=[:/]|$)/i, "$1127.0.0.1");
        if (meant === proxyPass.value) continue;
        const { path, value } = proxyPass;
        yield {
          path,
          message: `${showValue(value)}: nginx tries [::1] too, where nothing listens, and requests are refused there first.`,
          hint: meant,
          fix: { title: `pass to ${meant}`, edits: [{ kind: "set", path, value: meant }] },
        };
      }
    }
  },
};
