import { showValue } from "../text/show-value.js";
import { frontendGroups } from "./frontend-groups.js";
import { machinesOf } from "./machines.js";
import type { Rule } from "./rule.js";

/** Finds agents that HAProxy cannot be told the address of. */
export const topologyAgentAddress: Rule = {
  code: "topology/agent-address",
  severity: "error",
  title: "Agent without an SRV address",
  why: "For lbServicePort the platform takes the first SRV address of every agent. With an agent that has none the evaluation of the webgateway crashes, and its build fails (tried by evaluating the platform's modules).",
  remedy: "Add the agent's SRV address, or wait until the directory has it.",
  sources: ["T18"],
  *check(model) {
    const user = frontendGroups(model.haproxy).lbServicePort[0];
    if (user === undefined) return;
    for (const { machine, path } of machinesOf(model, "k3s-agent")) {
      if (machine.srv.length > 0) continue;
      yield {
        path,
        message: `Agent ${showValue(machine.name)} has no SRV address, which the platform needs for frontend ${showValue(user.name)} (lbServicePort): the VM's build fails.`,
        hint: 'srv: ["172.22.0.21"]',
        related: [{ path: [...user.path, "lbServicePort"], message: "The agents are used here." }],
      };
    }
  },
};
