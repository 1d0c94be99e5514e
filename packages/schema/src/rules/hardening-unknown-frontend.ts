import { activePolicies } from "../hardening/active-policies.js";
import type { KubernetesFrontend } from "../model/haproxy-model.js";
import { closest } from "../text/closest.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";

/** Finds policies for frontends that they do nothing for. */
export const hardeningUnknownFrontend: Rule = {
  code: "hardening/unknown-frontend",
  severity: "error",
  title: "Policy for a frontend that it cannot harden",
  why: "The policy adds its lines to the frontends that it names. With a name that no frontend has, or of a frontend that the lines do not fit, nothing is added, and whoever reads the config believes otherwise.",
  remedy:
    "Name entries of flyingcircus.kubernetes.frontend; for the PROXY protocol such of mode tcp, and where they have lbServicePort, describe the agents in resourceGroup.",
  sources: ["T24", "T25"],
  *check({ haproxy, config }) {
    const { longConnections, clientAddress } = activePolicies(config.hardening);
    if (longConnections === undefined && clientAddress === undefined) return;
    const byName = new Map(haproxy.frontends.map((frontend) => [frontend.name, frontend]));
    const named = [
      { option: ["longConnections", "frontends"], names: longConnections?.frontends ?? [] },
      { option: ["clientAddress", "proxyProtocol"], names: clientAddress?.proxyProtocol ?? [] },
    ];
    for (const { option, names } of named) {
      for (const [index, name] of names.entries()) {
        const frontend = byName.get(name);
        const path = ["hardening", ...option, index];
        if (frontend === undefined) {
          const meant = closest(name, byName.keys());
          yield {
            path,
            message: `flyingcircus.kubernetes.frontend has no entry ${showValue(name)}, so the policy adds nothing for it.`,
            hint: meant === undefined ? "Remove it." : `Did you mean ${meant}?`,
          };
        } else if (option[1] === "proxyProtocol" && !takesProxyProtocol(frontend)) {
          yield {
            path,
            message:
              frontend.mode.value === "tcp"
                ? `Frontend ${showValue(name)} passes to the agents, and the config names none: there is nobody to speak the PROXY protocol to.`
                : `Frontend ${showValue(name)} is not of mode tcp: the PROXY protocol is for streams, and HTTP has X-Forwarded-For.`,
            hint:
              frontend.mode.value === "tcp"
                ? "Describe the agents in resourceGroup."
                : "Remove it.",
            related: [{ path: frontend.path, message: "The frontend stands here." }],
          };
        }
      }
    }
  },
};

function takesProxyProtocol({ mode, target }: KubernetesFrontend): boolean {
  const hasServers = target.kind !== "lbServicePort" || target.servers.length > 0;
  return mode.value === "tcp" && hasServers;
}
