import { showValue } from "../text/show-value.js";
import { someOf } from "../text/some-of.js";
import { machinesOf } from "./machines.js";
import type { Rule } from "./rule.js";

/** Finds volumes of class nfs that no VM can hold, or no agent can reach. */
export const clusterNfsMissing: Rule = {
  code: "cluster/nfs-missing",
  severity: "error",
  title: "NFS volume without NFS server or agents",
  why: "Volumes of class nfs are directories on a VM with the role k3s-nfs, which exports them to the agents that there are when it is built. Without one of the two the claim stays Pending, and the pods that want it never start.",
  remedy: "Add a VM with the role k3s-nfs, and agents before it; or use the class local.",
  sources: ["T39", "R11", "R52", "R53"],
  *check(model) {
    if (model.resourceGroup === undefined) return;
    const missing = (["k3s-nfs", "k3s-agent"] as const).filter(
      (role) => machinesOf(model, role).length === 0,
    );
    if (missing.length === 0) return;
    for (const [name, volume] of Object.entries(model.config.cluster.volumes)) {
      if (volume.class !== "nfs") continue;
      yield {
        path: ["cluster", "volumes", name, "class"],
        message: `Volume ${showValue(name)} is of class nfs, but no VM has the role ${someOf(missing)}: the claim would stay Pending, and its pods would not start.`,
        hint: missing.includes("k3s-nfs")
          ? '{ name: knfs0, roles: ["k3s-nfs"], srv: ["172.22.0.30"] }'
          : '{ name: knode0, roles: ["k3s-agent"], srv: ["172.22.0.21"] }',
      };
    }
  },
};
