import { showValue } from "../text/show-value.js";
import { machinesOf } from "./machines.js";
import type { Rule } from "./rule.js";

/** Finds NFS servers whose list of clients would be empty. */
export const topologyNfsWithoutAgents: Rule = {
  code: "topology/nfs-without-agents",
  severity: "error",
  title: "NFS server without agents",
  why: "The platform exports the storage to the first address of each agent, without squashing root, and fixes the list when the VM is built. Without agents the list of clients is empty, which an export may read as everybody.",
  remedy: "Add the agents before the NFS server, and build it again when an agent is added.",
  sources: ["T39", "R53"],
  *check(model) {
    if (machinesOf(model, "k3s-agent").length > 0) return;
    for (const { machine, path } of machinesOf(model, "k3s-nfs")) {
      yield {
        path: [...path, "roles"],
        message: `${showValue(machine.name)} exports its storage to the agents, but no VM has the role k3s-agent: the list of clients is empty.`,
        hint: "Add the agents to the machines.",
      };
    }
  },
};
