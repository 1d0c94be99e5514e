import type { Path } from "../diagnostic.js";
import type { Rule } from "./rule.js";

export const networkPath: Path = ["flyingcircus", "kubernetes", "network"];

const platform = {
  clusterDns: "10.43.0.10",
  serviceCidr: "10.43.0.0/16",
  podCidr: "10.42.0.0/16",
} as const;

/** Finds addresses of the cluster that other VMs must be told too. */
export const networkMustAgree: Rule = {
  code: "network/must-agree",
  severity: "warning",
  title: "Cluster address that every VM must have",
  why: "The options of `kubernetes.network` belong to a single VM, and nixgen's module reaches the webgateway only. The k3s-server and the agents read the same options: where they differ, HAProxy asks the wrong address. Changing them on a running cluster means downtime.",
  remedy:
    "Set the same on the k3s-server and on every agent, then suppress this finding with that as the reason.",
  sources: ["T28", "R58"],
  *check({ network }) {
    for (const [option, preset] of Object.entries(platform)) {
      const value = network[option as keyof typeof platform];
      if (value === preset) continue;
      yield {
        path: [...networkPath, option],
        message: `${option} is ${value} here and ${preset} on every VM that does not set it: the k3s-server and the agents need the same value.`,
        hint: "Set it on all of them.",
      };
    }
  },
};
