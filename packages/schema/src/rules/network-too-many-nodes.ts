import { addressRange } from "../addresses/address-range.js";
import { machinesOf, machinesPath } from "./machines.js";
import type { Rule } from "./rule.js";

/** Each node gets a range of this prefix length. */
const nodePrefix = 24;
/** Of 256 ranges k3s cannot use three. */
const reserved = 3;

/** Finds clusters with more nodes than address ranges for them. */
export const networkTooManyNodes: Rule = {
  code: "network/too-many-nodes",
  severity: "error",
  title: "More nodes than podCidr has room for",
  why: "Each node gets a /24 of podCidr: the default 10.42.0.0/16 is good for 253 nodes of 253 pods. A node without a range of its own never becomes ready.",
  remedy: "Use fewer, larger agents. Changing podCidr of a running cluster means downtime.",
  sources: ["R58"],
  *check(model) {
    const nodes = new Set(
      [...machinesOf(model, "k3s-server"), ...machinesOf(model, "k3s-agent")].map(
        ({ machine }) => machine,
      ),
    ).size;
    const range = addressRange(model.network.podCidr);
    if (range === undefined || model.network.podCidr.includes(":")) return;
    const room = Math.max(0, 2 ** (nodePrefix - range.prefix) - reserved);
    // A range of one /24 is a cluster of one node.
    const most = range.prefix === nodePrefix ? 1 : room;
    if (nodes <= most) return;
    yield {
      path: machinesPath,
      message: `The cluster has ${nodes} nodes, but podCidr ${model.network.podCidr} has room for ${Math.floor(most)}.`,
      hint: "Use fewer, larger agents.",
    };
  },
};
