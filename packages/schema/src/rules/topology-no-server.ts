import { showValue } from "../text/show-value.js";
import { someOf } from "../text/some-of.js";
import { machinesOf, machinesPath } from "./machines.js";
import type { Rule } from "./rule.js";

/** Finds frontends that the platform ignores, because there is no Kubernetes server. */
export const topologyNoServer: Rule = {
  code: "topology/no-server",
  severity: "error",
  title: "Frontends without a k3s-server",
  why: "The platform sets up Kubernetes frontends only in a resource group with a k3s-server. Without one it ignores every entry of `kubernetes.frontend` without a word (tried by evaluating the platform's modules).",
  remedy: "Add the VM with the role k3s-server to the machines, or correct its roles.",
  sources: ["T11", "R3", "R5"],
  *check(model) {
    const names = model.haproxy.frontends.map(({ name }) => name);
    if (model.resourceGroup === undefined || names.length === 0) return;
    if (machinesOf(model, "k3s-server").length > 0) return;
    yield {
      path: machinesPath,
      message: `No VM has the role k3s-server, so the platform ignores the frontends ${someOf(names.map(showValue))}.`,
      hint: '{ name: kserver0, roles: ["k3s-server"], srv: ["172.22.0.20"] }',
    };
  },
};
