import type { KubernetesFrontend } from "../model/haproxy-model.js";
import { showValue } from "../text/show-value.js";
import { frontendGroups } from "./frontend-groups.js";
import type { Finding, Rule } from "./rule.js";

const ingressPorts: readonly number[] = [80, 443];

/** Finds LoadBalancer Services that claim a port of the cluster's ingress controller. */
export const frontendIngressPort: Rule = {
  code: "frontend/ingress-port",
  severity: "warning",
  title: "LoadBalancer on a port of the ingress controller",
  why: "k3s installs traefik, whose LoadBalancer Service has ports 80 and 443 of every agent. Another Service on one of them stays pending, and HAProxy reaches traefik, which answers 404. Port 80 and 443 of one ingress controller belong to one Service.",
  remedy:
    "Give the Service another port, or name the same ingress controller for both ports if traefik was replaced.",
  sources: ["T27", "R39", "R40"],
  *check({ haproxy, config }) {
    const named = frontendGroups(haproxy)
      .lbServicePort.filter(claimsIngressPort)
      .flatMap((frontend) => {
        const { serviceName } = config.flyingcircus.kubernetes.frontend[frontend.name] ?? {};
        return typeof serviceName === "string" ? [{ frontend, serviceName }] : [];
      });
    const controllers = new Set(named.map(({ serviceName }) => serviceName));
    const [replacement = ""] = controllers;
    const hasBoth = ingressPorts.every((port) =>
      named.some(({ frontend }) => frontend.target.port.value === port),
    );
    // One Service for both ports is an ingress controller, whatever its name.
    if (controllers.size === 1 && (hasBoth || isKnown(replacement))) return;
    for (const { frontend, serviceName } of named) {
      if (!isKnown(serviceName)) yield finding(frontend, serviceName);
    }
  },
};

function claimsIngressPort({ target }: KubernetesFrontend): boolean {
  return ingressPorts.includes(target.port.value);
}

function isKnown(serviceName: string): boolean {
  return /traefik|ingress|gateway|contour|envoy|istio|kong|nginx|haproxy/.test(serviceName);
}

function finding({ name, path, target }: KubernetesFrontend, serviceName: string): Finding {
  return {
    path: target.port.path ?? path,
    message: `Frontend ${showValue(name)} expects the Service ${showValue(serviceName)} on port ${target.port.value} of the agents, which traefik has: the Service would stay pending, and requests reach traefik.`,
    hint: "Give the Service another port, such as 8080.",
  };
}
