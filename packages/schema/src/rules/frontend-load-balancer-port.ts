import type { KubernetesFrontend } from "../model/haproxy-model.js";
import type { Config } from "../options/config.js";
import { showValue } from "../text/show-value.js";
import { frontendGroups } from "./frontend-groups.js";
import type { Rule } from "./rule.js";

/** Finds two LoadBalancer Services that claim one port. */
export const frontendLoadBalancerPort: Rule = {
  code: "frontend/load-balancer-port",
  severity: "error",
  title: "Two LoadBalancer Services on one port",
  why: "k3s opens a LoadBalancer's port on every agent, so only one Service of the cluster can have it; the other stays pending (k3s-io/k3s#1969). Both frontends then reach the first one's application.",
  remedy: "Give one of the Services another port.",
  sources: ["T27"],
  *check({ haproxy, config }) {
    const first = new Map<number, { frontend: KubernetesFrontend; service: string }>();
    for (const frontend of frontendGroups(haproxy).lbServicePort) {
      const { name, target } = frontend;
      const service = serviceOf(config, name);
      if (service === undefined) continue;
      const port = target.port.value;
      const other = first.get(port);
      if (other === undefined) first.set(port, { frontend, service });
      else if (other.service !== service) {
        yield {
          path: target.port.path ?? frontend.path,
          message: `Frontends ${showValue(other.frontend.name)} and ${showValue(name)} name two Services (${other.service} and ${service}) on port ${port} of the agents, which only one of them can have.`,
          hint: "Give one of the Services another port.",
          related: [
            {
              path: [...other.frontend.path, "lbServicePort"],
              message: `${other.service} has the port here.`,
            },
          ],
        };
      }
    }
  },
};

/** The Service that a frontend names; undefined where only its port counts. */
function serviceOf(config: Config, name: string): string | undefined {
  const { serviceName, namespace } = config.flyingcircus.kubernetes.frontend[name] ?? {};
  return typeof serviceName === "string" ? `${serviceName}.${namespace}` : undefined;
}
