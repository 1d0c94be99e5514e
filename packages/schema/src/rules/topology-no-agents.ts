import { showValue } from "../text/show-value.js";
import { someOf } from "../text/some-of.js";
import { frontendGroups } from "./frontend-groups.js";
import { machinesOf, machinesPath } from "./machines.js";
import type { Rule } from "./rule.js";

/** Finds a cluster that has nowhere to run an application. */
export const topologyNoAgents: Rule = {
  code: "topology/no-agents",
  severity: "error",
  title: "Frontends without a k3s-agent",
  why: "With lbServicePort HAProxy balances between the agents. Without any, the platform writes a listen section without servers, which is valid and answers 503 (tried by evaluating the platform's modules).",
  remedy: "Add a VM with the role k3s-agent; one is sufficient to start.",
  sources: ["T18", "R5", "R9"],
  *check(model) {
    const names = frontendGroups(model.haproxy).lbServicePort.map(({ name }) => name);
    if (machinesOf(model, "k3s-server").length === 0 || names.length === 0) return;
    if (machinesOf(model, "k3s-agent").length > 0) return;
    yield {
      path: machinesPath,
      message: `No VM has the role k3s-agent, so nothing can answer behind the frontends ${someOf(names.map(showValue))}.`,
      hint: '{ name: knode0, roles: ["k3s-agent"], srv: ["172.22.0.21"] }',
    };
  },
};
