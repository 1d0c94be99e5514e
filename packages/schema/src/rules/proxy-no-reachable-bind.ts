import { showValue } from "../text/show-value.js";
import { someOf } from "../text/some-of.js";
import type { Rule } from "./rule.js";

/** `proxyPass: { frontend }` whose frontend nginx cannot connect to. */
export const proxyNoReachableBind: Rule = {
  code: "proxy/no-reachable-bind",
  severity: "error",
  title: "nginx can reach no bind of the frontend",
  why: "nginx connects by plain HTTP to an address and port. A Unix socket, an inherited socket, or a bind that expects TLS or the PROXY protocol gives it none.",
  remedy: "Add a bind on localhost for nginx, such as 127.0.0.1:8001.",
  sources: [],
  *check({ webgateways: [webgateway] }) {
    const locations = (webgateway?.virtualHosts ?? []).flatMap((host) => host.locations);
    for (const { proxyPass } of locations) {
      if (proxyPass?.kind !== "unreachable-frontend") continue;
      const { frontend, binds, path } = proxyPass;
      const bindsPath = ["flyingcircus", "kubernetes", "frontend", frontend, "binds"];
      yield {
        path,
        message: `nginx can reach none of the binds of frontend ${showValue(frontend)} by HTTP: ${binds.length === 0 ? "it has none" : someOf(binds.map(showValue))}.`,
        hint: "Add a bind such as 127.0.0.1:8001 to the frontend.",
        related: [{ path: bindsPath, message: "The frontend's binds stand here." }],
      };
    }
  },
};
