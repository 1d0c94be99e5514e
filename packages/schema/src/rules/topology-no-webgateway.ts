import { machinesOf, machinesPath } from "./machines.js";
import type { Rule } from "./rule.js";

/** Finds a config that no VM would serve. */
export const topologyNoWebgateway: Rule = {
  code: "topology/no-webgateway",
  severity: "warning",
  title: "No VM with the role webgateway",
  why: "Frontends and virtual hosts live on VMs with the role webgateway. Without one in the machines nixgen knows no address to check or to show, and on other VMs the options have no effect.",
  remedy: "Add the webgateway to the machines, with its FE and SRV addresses.",
  sources: ["R5", "R6"],
  *check(model) {
    if (model.resourceGroup === undefined || machinesOf(model, "webgateway").length > 0) return;
    const { frontends } = model.haproxy;
    const hosts = model.webgateways.flatMap(({ virtualHosts }) => virtualHosts);
    if (frontends.length + hosts.length === 0) return;
    yield {
      path: machinesPath,
      message:
        "No VM has the role webgateway, so there is none that the frontends and virtual hosts would be on.",
      hint: '{ name: web0, roles: ["webgateway"], fe: ["192.0.2.11"], srv: ["172.22.0.11"] }',
    };
  },
};
