import { showValue } from "../text/show-value.js";
import { frontendGroups } from "./frontend-groups.js";
import type { Rule } from "./rule.js";

/** Finds pods that are asked for by IPv6 in a cluster that has none. */
export const dnsPrefersIpv6: Rule = {
  code: "dns/prefers-ipv6",
  severity: "warning",
  title: "IPv6 asked for in a cluster of IPv4",
  why: "HAProxy asks for AAAA records before every A record, unless told otherwise (tried with HAProxy 2.6). Where pods have IPv4 addresses only, `resolve-prefer ipv6` doubles the questions and delays new pods.",
  remedy: "Write `resolve-prefer ipv4`.",
  sources: ["T44"],
  *check({ haproxy, network }) {
    if (network.podCidr.includes(":")) return;
    for (const { name, target } of frontendGroups(haproxy).withParameters) {
      const { value, path } = target.template.parameters;
      if (path === undefined || !/(^|\s)resolve-prefer\s+ipv6(\s|$)/.test(value)) continue;
      const meant = value.replace(/(^|\s)(resolve-prefer\s+)ipv6(?=\s|$)/g, "$1$2ipv4");
      yield {
        path,
        message: `Frontend ${showValue(name)} asks for IPv6 addresses of pods, but the cluster's pods are in ${network.podCidr}.`,
        hint: JSON.stringify(meant),
        fix: { title: "resolve-prefer ipv4", edits: [{ kind: "set", path, value: meant }] },
      };
    }
  },
};
