import { showValue } from "../text/show-value.js";
import { machinesOf } from "./machines.js";
import type { Rule } from "./rule.js";

/** Finds a second Kubernetes server. */
export const topologySeveralServers: Rule = {
  code: "topology/several-servers",
  severity: "error",
  title: "More than one k3s-server",
  why: "There is one Kubernetes cluster per resource group, with exactly one k3s-server. With a second one, which of them the agents join is left to chance.",
  remedy: "Keep one, and put an independent cluster into a resource group of its own.",
  sources: ["R3", "R4"],
  *check(model) {
    const [first, ...others] = machinesOf(model, "k3s-server");
    if (first === undefined) return;
    for (const { machine, path } of others) {
      yield {
        path: [...path, "roles"],
        message: `${showValue(machine.name)} is a k3s-server beside ${showValue(first.machine.name)}; a resource group has exactly one.`,
        hint: "Remove the role from one of them.",
        related: [{ path: [...first.path, "roles"], message: "The first k3s-server stands here." }],
      };
    }
  },
};
