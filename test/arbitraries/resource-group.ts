import type { ResourceGroupInput } from "@nixgen/schema";
import fc from "fast-check";

/** The FE addresses that the first webgateway of every resource group has. */
const feAddresses = ["192.0.2.11", "2001:db8::11"];

const srv = (count: number) =>
  fc.uniqueArray(fc.integer({ min: 10, max: 250 }), { minLength: count, maxLength: count });

/** A resource group with a webgateway or two, a k3s-server, agents, and a machine of no role. */
export const resourceGroups: fc.Arbitrary<ResourceGroupInput> = fc
  .record({
    webgateways: fc.integer({ min: 1, max: 2 }),
    agents: srv(4).chain((hosts) => fc.shuffledSubarray(hosts, { minLength: 1 })),
    ipv6: fc.boolean(),
  })
  .map(({ webgateways, agents, ipv6 }) => ({
    name: "test",
    machines: [
      ...Array.from({ length: webgateways }, (_, index) => ({
        name: `web${index}`,
        roles: ["webgateway" as const],
        fe: index === 0 ? feAddresses : ["192.0.2.12"],
        srv: [`172.22.0.${index + 1}`],
      })),
      { name: "kserver0", roles: ["k3s-server"], srv: ["172.22.0.3"] },
      ...agents.map((host) => ({
        name: `knode${host}`,
        roles: ["k3s-agent" as const],
        srv: ipv6 ? [`172.22.0.${host}`, `fd00::${host}`] : [`172.22.0.${host}`],
      })),
      { name: "db0", srv: ["172.22.0.4"] },
    ],
  }));
