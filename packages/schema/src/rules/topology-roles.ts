import { showValue } from "../text/show-value.js";
import { machinesOf } from "./machines.js";
import type { Rule } from "./rule.js";

const exclusive: readonly string[] = ["k3s-server", "k3s-agent", "webgateway"];

/** Finds VMs with roles that exclude each other. */
export const topologyRoles: Rule = {
  code: "topology/roles",
  severity: "error",
  title: "Roles that exclude each other on one VM",
  why: "The control plane, applications and the webgateway must not share a VM: the roles k3s-server, k3s-agent and webgateway exclude each other.",
  remedy: "Use a VM for each role.",
  sources: ["R12"],
  *check(model) {
    for (const { machine, path } of machinesOf(model)) {
      const roles = machine.roles.filter((role) => exclusive.includes(role));
      if (roles.length < 2) continue;
      yield {
        path: [...path, "roles"],
        message: `${showValue(machine.name)} has the roles ${roles.join(" and ")}, which exclude each other.`,
        hint: "Use a VM for each role.",
      };
    }
  },
};
