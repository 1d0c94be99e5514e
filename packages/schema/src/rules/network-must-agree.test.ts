import type { ConfigInput } from "../generated/config-input.js";
import { networkMustAgree } from "./network-must-agree.js";
import { describeRule } from "./rule.test-kit.js";

const network = (options: object, resourceGroup: object = { name: "test" }) =>
  ({ resourceGroup, flyingcircus: { kubernetes: { network: options } } }) as ConfigInput;
const at = (...path: (string | number)[]) => ["flyingcircus", "kubernetes", "network", ...path];

describeRule(networkMustAgree, {
  bad: [
    {
      title: "other values",
      config: network({ clusterDns: "10.43.0.11", podCidr: "10.50.0.0/16" }),
      at: [at("clusterDns"), at("podCidr")],
      says: /10\.43\.0\.1[01].*|10\.50/,
    },
  ],
  good: [
    {
      title: "the defaults, written out",
      config: network({
        clusterDns: "10.43.0.10",
        serviceCidr: "10.43.0.0/16",
        podCidr: "10.42.0.0/16",
      }),
    },
  ],
});
