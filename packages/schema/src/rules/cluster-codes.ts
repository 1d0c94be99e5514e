/**
 * Codes of the comparison with a cluster, which `@nixgen/kubernetes` makes. A config may set their
 * severity, and put up with them, whether or not it is compared at the moment.
 */
export const clusterCodes = [
  "cluster/service-missing",
  "cluster/service-namespace",
  "cluster/service-kind",
  "cluster/service-port",
  "cluster/target-port",
  "cluster/selector",
  "cluster/no-endpoints",
  "cluster/too-many-pods",
  "cluster/dns-limit",
  "cluster/not-ready-addresses",
  "cluster/load-balancer-port",
  "cluster/load-balancer-pending",
  "cluster/nodes",
  "cluster/node-address",
  "cluster/not-judged",
] as const;

/** A code of the comparison with a cluster. */
export type ClusterCode = (typeof clusterCodes)[number];
