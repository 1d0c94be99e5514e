import { showValue } from "../text/show-value.js";
import { frontendGroups } from "./frontend-groups.js";
import type { Rule } from "./rule.js";

/** Finds frontends that speak plain HTTP to an ingress controller's HTTPS port. */
export const frontendPlainToTls: Rule = {
  code: "frontend/plain-to-tls",
  severity: "warning",
  title: "Plain HTTP to an HTTPS port",
  why: "Behind lbServicePort 443 stands the HTTPS port of an ingress controller, which answers plain HTTP with 400 or closes the connection. In mode http HAProxy speaks plain HTTP to it, unless sslBackend is set.",
  remedy: 'Set `sslBackend: true`, or `mode: "tcp"` where the client speaks TLS itself.',
  sources: ["T23", "R50"],
  *check({ haproxy, config }) {
    for (const { name, path, mode, target } of frontendGroups(haproxy).lbServicePort) {
      const settings = config.flyingcircus.kubernetes.frontend[name];
      const isTlsPort = target.port.value === 443;
      if (!isTlsPort || mode.value !== "http" || settings?.sslBackend !== false) continue;
      yield {
        path: [...path, "lbServicePort"],
        message: `Frontend ${showValue(name)} speaks plain HTTP to port 443 of the agents, where an ingress controller expects TLS.`,
        hint: 'Set sslBackend: true, or mode: "tcp" where the client speaks TLS itself.',
      };
    }
  },
};
