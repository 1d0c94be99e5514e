import { showValue } from "../text/show-value.js";
import { someOf } from "../text/some-of.js";
import { machinesOf } from "./machines.js";
import type { Rule } from "./rule.js";

/** Finds agents that the internet could reach. */
export const topologyAgentPublic: Rule = {
  code: "topology/agent-public",
  severity: "error",
  title: "Agent with a public address",
  why: "Agents never receive public addresses: every LoadBalancer and node port would be reachable from the internet past the webgateway.",
  remedy: "Remove the FE addresses; all traffic from outside passes the webgateway.",
  sources: ["R10"],
  *check(model) {
    for (const { machine, path } of machinesOf(model, "k3s-agent")) {
      if (machine.fe.length === 0) continue;
      yield {
        path: [...path, "fe"],
        message: `Agent ${showValue(machine.name)} has the public address ${someOf(machine.fe)}: every port of the cluster's LoadBalancers would be open past the webgateway.`,
        hint: "Remove it.",
      };
    }
  },
};
