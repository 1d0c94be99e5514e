import type { ConfigInput } from "../generated/config-input.js";
import { describeRule } from "./rule.test-kit.js";
import { topologyDuplicateMachine } from "./topology-duplicate-machine.js";

const group = (
  machines: object[],
  flyingcircus: object = {
    kubernetes: { frontend: { app: { lbServicePort: 8080, binds: ["127.0.0.1:8001"] } } },
  },
) => ({ resourceGroup: { name: "test", machines }, flyingcircus }) as ConfigInput;
const web = { name: "web0", roles: ["webgateway"], fe: ["192.0.2.11"], srv: ["172.22.0.11"] };
const server = { name: "kserver0", roles: ["k3s-server"], srv: ["172.22.0.20"] };
const agent = { name: "knode0", roles: ["k3s-agent"], srv: ["172.22.0.21"] };
const at = (...path: (string | number)[]) => ["resourceGroup", "machines", ...path];

describeRule(topologyDuplicateMachine, {
  bad: [
    {
      title: "a name",
      config: group([web, server, agent, { ...agent, name: "KNODE0", srv: ["172.22.0.22"] }]),
      at: at(3, "name"),
      says: '"KNODE0"',
    },
    {
      title: "addresses in any spelling and network",
      config: group([
        { ...web, fe: ["2001:db8::11"] },
        { ...server, fe: ["2001:DB8:0::11"] },
        { ...agent, srv: ["172.22.0.20"] },
      ]),
      at: [at(1, "fe", 0), at(2, "srv", 0)],
      says: "two places",
    },
  ],
  good: [
    {
      title: "different VMs",
      config: group([web, server, agent, { ...agent, name: "knode1", srv: ["172.22.0.22"] }]),
    },
  ],
});
