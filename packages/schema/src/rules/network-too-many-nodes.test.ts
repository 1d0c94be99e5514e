import type { ConfigInput } from "../generated/config-input.js";
import { networkTooManyNodes } from "./network-too-many-nodes.js";
import { describeRule } from "./rule.test-kit.js";

const network = (options: object, resourceGroup: object = { name: "test" }) =>
  ({ resourceGroup, flyingcircus: { kubernetes: { network: options } } }) as ConfigInput;

describeRule(networkTooManyNodes, {
  bad: [
    {
      title: "a small range",
      config: network({ podCidr: "10.42.0.0/22" }, nodes(2)),
      at: ["resourceGroup", "machines"],
      says: "2 nodes, but podCidr 10.42.0.0/22 has room for 1",
    },
    {
      title: "254 nodes",
      config: network({}, nodes(254)),
      at: ["resourceGroup", "machines"],
      says: "254 nodes",
    },
  ],
  good: [
    { title: "253 nodes", config: network({}, nodes(253)) },
    { title: "room enough", config: network({ podCidr: "10.42.0.0/20" }, nodes(13)) },
  ],
});

function nodes(count: number): object {
  const machines = Array.from({ length: count }, (_, index) => ({
    name: `node${index}`,
    roles: [index === 0 ? "k3s-server" : "k3s-agent"],
    srv: [`172.22.${Math.floor(index / 200)}.${(index % 200) + 1}`],
  }));
  return { name: "test", machines };
}
