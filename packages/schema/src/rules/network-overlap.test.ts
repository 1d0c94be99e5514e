import type { ConfigInput } from "../generated/config-input.js";
import { networkOverlap } from "./network-overlap.js";
import { describeRule } from "./rule.test-kit.js";

const network = (options: object, resourceGroup: object = { name: "test" }) =>
  ({ resourceGroup, flyingcircus: { kubernetes: { network: options } } }) as ConfigInput;
const at = (...path: (string | number)[]) => ["flyingcircus", "kubernetes", "network", ...path];

describeRule(networkOverlap, {
  bad: [
    {
      title: "pods and Services",
      config: network({ podCidr: "10.40.0.0/13" }),
      at: at("podCidr"),
      says: "10.40.0.0/13 and serviceCidr 10.43.0.0/16",
    },
    {
      title: "a VM among the pods",
      config: network({}, { name: "t", machines: [{ name: "web0", srv: ["10.42.3.4"] }] }),
      at: ["resourceGroup", "machines", 0, "srv", 0],
      says: "podCidr 10.42.0.0/16",
    },
  ],
  good: [
    {
      title: "neighbours",
      config: network(
        { podCidr: "10.44.0.0/16" },
        { name: "t", machines: [{ name: "web0", fe: ["2001:db8::1"], srv: ["172.22.0.1"] }] },
      ),
    },
  ],
});
