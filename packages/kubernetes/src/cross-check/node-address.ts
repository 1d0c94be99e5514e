import { type ClusterRule, verdict } from "./cluster-rule.js";
import { machinePath, nodeOf } from "./node-of.js";

/** Finds agents whose node has another address than HAProxy passes to. */
export const nodeAddress: ClusterRule = {
  code: "cluster/node-address",
  severity: "warning",
  title: "Agent with another address than its node",
  why: "With lbServicePort HAProxy passes to each agent's first SRV address, as the platform's directory has it. If the node is reached elsewhere, the config's resourceGroup is out of date, and previews show the wrong servers.",
  remedy: "Set the VM's srv to the node's InternalIP.",
  sources: ["T27", "R20"],
  *check({ model, cluster }) {
    for (const [index, { name, roles, srv }] of (model.resourceGroup?.machines ?? []).entries()) {
      const node = nodeOf(name, cluster);
      const [address] = srv;
      if (!roles.includes("k3s-agent") || address === undefined) continue;
      const what = `address of node ${name}`;
      if (node === undefined || node.addresses.length === 0) {
        yield { subject: name, what, kind: "unknown" };
        continue;
      }
      const is = node.addresses.join(", ");
      yield verdict(
        name,
        what,
        is,
        node.addresses.includes(address)
          ? undefined
          : {
              path: [...machinePath(index), "srv", 0],
              message: `HAProxy would pass to the agent ${JSON.stringify(name)} at ${address}, but the cluster's node ${node.name} (${node.file}) has ${is}.`,
              hint: `srv: [${node.addresses.map((one) => JSON.stringify(one)).join(", ")}]`,
            },
      );
    }
  },
};
