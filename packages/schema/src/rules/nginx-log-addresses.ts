import { outerDirectives } from "../nginx/directives.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds logs that hold more than their author thinks. */
export const nginxLogAddresses: Rule = {
  code: "nginx/log-addresses",
  severity: "warning",
  title: "access_log that does not replace the platform's",
  why: "From 23.11 on the platform gives each host an access_log of its own in the format `combined`, with full client addresses, against what its documentation says about them. A further access_log does not replace it: nginx writes both.",
  remedy:
    "Write the `access_log` into the locations, where it replaces the host's, or use `access_log off;`.",
  sources: ["T33"],
  *check(model) {
    for (const { host } of virtualHostsOf(model)) {
      if (host.logs === undefined) continue;
      const own = outerDirectives(host.extraConfig.value).find(
        ({ name, values }) => name === "access_log" && values[0] !== "off",
      );
      if (own === undefined) continue;
      yield {
        path: host.extraConfig.path ?? host.path,
        message: `${showValue(host.name)} logs to ${showValue(own.values[0] ?? "")} and, as the platform adds it on ${model.release}, to ${host.logs.access.value} with full client addresses.`,
        hint: "Move the access_log into the locations.",
      };
    }
  },
};
