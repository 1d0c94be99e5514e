import type { ConfigInput } from "../generated/config-input.js";
import { networkClusterDns } from "./network-cluster-dns.js";
import { describeRule } from "./rule.test-kit.js";

const network = (options: object, resourceGroup: object = { name: "test" }) =>
  ({ resourceGroup, flyingcircus: { kubernetes: { network: options } } }) as ConfigInput;
const at = (...path: (string | number)[]) => ["flyingcircus", "kubernetes", "network", ...path];

describeRule(networkClusterDns, {
  bad: [
    {
      title: "an address elsewhere",
      config: network({ clusterDns: "10.44.0.10", serviceCidr: "10.45.0.0/16" }),
      at: at("clusterDns"),
      says: "no address of serviceCidr 10.45.0.0/16",
    },
    {
      title: "a range elsewhere",
      config: network({ serviceCidr: "10.99.0.0/16" }),
      at: at("serviceCidr"),
      says: "10.43.0.10",
    },
    {
      title: "another family",
      config: network({ clusterDns: "fd00::a", serviceCidr: "10.45.0.0/16" }),
      at: at("clusterDns"),
      says: "fd00::a",
    },
  ],
  good: [
    { title: "the defaults", config: network({}) },
    {
      title: "Services that another VM's config tells of",
      config: network({ clusterDns: "10.44.0.10" }),
    },
    {
      title: "both moved",
      config: network({ clusterDns: "10.99.0.10", serviceCidr: "10.99.0.0/16" }),
    },
    { title: "IPv6", config: network({ clusterDns: "fd00:43::a", serviceCidr: "fd00:43::/112" }) },
  ],
});
