import { type ClusterRule, verdict } from "./cluster-rule.js";
import { machinePath, nodeOf, shortName } from "./node-of.js";

/** Finds nodes that are no agents of the resource group, and agents that are no nodes. */
export const nodes: ClusterRule = {
  code: "cluster/nodes",
  severity: "warning",
  title: "Nodes other than the resource group's agents",
  why: "With lbServicePort the platform balances between the agents of its directory. One that is no node of the cluster fails HAProxy's checks; a node that is no agent there gets no traffic from outside, and previews made from this config show the wrong servers.",
  remedy: "Bring resourceGroup up to date, or let the VM join the cluster.",
  sources: ["T27", "R3", "R9", "R56"],
  *check({ model, cluster }) {
    const machines = model.resourceGroup?.machines ?? [];
    if (machines.length === 0) return;
    const isKnown = cluster.nodes.length > 0;
    for (const [index, { name, roles }] of machines.entries()) {
      const role = roles.find((one) => one === "k3s-agent" || one === "k3s-server");
      if (role === undefined) continue;
      const what = `node ${name}`;
      if (!isKnown) {
        yield { subject: name, what, kind: "unknown" };
        continue;
      }
      const node = nodeOf(name, cluster);
      const path = machinePath(index);
      const is = node === undefined ? "missing" : node.isServer ? "a server" : "an agent";
      const isRight = is === (role === "k3s-agent" ? "an agent" : "a server");
      yield verdict(
        name,
        what,
        is,
        isRight
          ? undefined
          : {
              path,
              message:
                node === undefined
                  ? `The VM ${JSON.stringify(name)} has the role ${role}, but the cluster has no node of that name${role === "k3s-agent" ? "; HAProxy's checks of it would fail" : ""}.`
                  : `The VM ${JSON.stringify(name)} has the role ${role}, but the cluster's node ${node.name} (${node.file}) is ${is}.`,
              hint:
                node === undefined
                  ? "Remove the VM from resourceGroup, or look why it has not joined: systemctl status k3s"
                  : `roles: ["${node.isServer ? "k3s-server" : "k3s-agent"}"]`,
            },
      );
    }
    if (!isKnown) {
      yield { ...others, kind: "unknown" };
      return;
    }
    const members = new Set(
      machines
        .filter(({ roles }) => roles.includes("k3s-agent") || roles.includes("k3s-server"))
        .map(({ name }) => shortName(name)),
    );
    const strangers = cluster.nodes.filter(({ name }) => !members.has(shortName(name)));
    const names = strangers.map(({ name }) => name).sort();
    const [first] = strangers;
    yield verdict(
      others.subject,
      others.what,
      names.join(", ") || "none",
      first === undefined
        ? undefined
        : {
            path: ["resourceGroup", "machines"],
            message: `The cluster has ${names.length === 1 ? "a node" : "nodes"} that no VM of the resource group with a k3s role is: ${someOf(names)} (${first.file}). HAProxy passes nothing to agents that it does not know.`,
            hint: `{ name: ${shortName(first.name)}, roles: ["${first.isServer ? "k3s-server" : "k3s-agent"}"], srv: [${first.addresses.map((one) => JSON.stringify(one)).join(", ")}] }`,
          },
    );
  },
};

const others = { subject: "cluster", what: "list of nodes that are no VM of the resource group" };

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 5);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}
