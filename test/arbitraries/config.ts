import type { ConfigInput } from "@nixgen/schema";
import fc from "fast-check";
import { haproxyServices } from "./haproxy.js";
import { kubernetesFrontends } from "./kubernetes-frontends.js";
import { resourceGroups } from "./resource-group.js";

/** Configs in which nothing is wrong, for what concerns HAProxy. */
export const haproxyConfigs: fc.Arbitrary<ConfigInput> = fc
  .record(
    {
      release: fc.constantFrom("23.05", "23.11", "24.05", "24.11"),
      resourceGroup: resourceGroups,
      frontend: kubernetesFrontends,
      clusterDns: fc.constantFrom("10.43.0.10", "10.99.0.10"),
      haproxy: haproxyServices,
    },
    { requiredKeys: ["frontend"] },
  )
  .map(({ release, resourceGroup, frontend, clusterDns, haproxy }) => ({
    ...(release === undefined ? {} : { platform: { release } }),
    ...(resourceGroup === undefined ? {} : { resourceGroup }),
    flyingcircus: {
      kubernetes: {
        frontend,
        ...(clusterDns === undefined ? {} : { network: { clusterDns } }),
      },
      ...(haproxy === undefined ? {} : { services: { haproxy } }),
    },
  }));
