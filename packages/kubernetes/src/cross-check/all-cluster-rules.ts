import type { ClusterRule } from "./cluster-rule.js";
import { dnsLimit } from "./dns-limit.js";
import { loadBalancerPending } from "./load-balancer-pending.js";
import { loadBalancerPort } from "./load-balancer-port.js";
import { noEndpoints } from "./no-endpoints.js";
import { nodeAddress } from "./node-address.js";
import { nodes } from "./nodes.js";
import { notReadyAddresses } from "./not-ready-addresses.js";
import { selectorMatchesNothing } from "./selector.js";
import { serviceKind } from "./service-kind.js";
import { serviceMissing } from "./service-missing.js";
import { serviceNamespace } from "./service-namespace.js";
import { servicePort } from "./service-port.js";
import { targetPort } from "./target-port.js";
import { tooManyPods } from "./too-many-pods.js";

/** Every comparison with a cluster, the nearer to the config the earlier. */
export const allClusterRules: readonly ClusterRule[] = [
  serviceMissing,
  serviceNamespace,
  serviceKind,
  servicePort,
  targetPort,
  selectorMatchesNothing,
  noEndpoints,
  tooManyPods,
  dnsLimit,
  notReadyAddresses,
  loadBalancerPort,
  loadBalancerPending,
  nodes,
  nodeAddress,
];
