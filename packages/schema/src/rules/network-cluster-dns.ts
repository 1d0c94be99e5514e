import { overlap } from "../addresses/address-range.js";
import { networkPath } from "./network-must-agree.js";
import type { Rule } from "./rule.js";

/** Finds a DNS address that no Service can have. */
export const networkClusterDns: Rule = {
  code: "network/cluster-dns",
  severity: "error",
  title: "Cluster DNS outside of the Services' addresses",
  why: "HAProxy asks clusterDns for pods and Services. The cluster's DNS is a Service, so its address lies in serviceCidr; at any other nobody answers, and every frontend of podPort answers 503.",
  remedy: "Use the tenth address of serviceCidr, as k3s does: 10.43.0.10 in 10.43.0.0/16.",
  sources: ["T28", "R58"],
  *check({ network }) {
    const { clusterDns, serviceCidr } = network;
    // Without a serviceCidr of its own the config may leave that to the k3s-server's.
    if (serviceCidr === "10.43.0.0/16" || overlap(clusterDns, serviceCidr)) return;
    yield {
      path: [...networkPath, clusterDns === "10.43.0.10" ? "serviceCidr" : "clusterDns"],
      message: `clusterDns ${clusterDns} is no address of serviceCidr ${serviceCidr}: HAProxy would ask an address that the cluster's DNS cannot have.`,
      hint: "Set both, so that clusterDns lies in serviceCidr.",
    };
  },
};
