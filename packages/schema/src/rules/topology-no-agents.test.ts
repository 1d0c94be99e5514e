import type { ConfigInput } from "../generated/config-input.js";
import { describeRule } from "./rule.test-kit.js";
import { topologyNoAgents } from "./topology-no-agents.js";

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

describeRule(topologyNoAgents, {
  bad: [{ title: "a server alone", config: group([web, server]), at: at(), says: '"app"' }],
  good: [
    {
      title: "pods, which are found by DNS",
      config: group([web, server], { kubernetes: { frontend: { app: { podPort: 8001 } } } }),
    },
    { title: "an agent", config: group([web, server, agent]) },
    { title: "no frontends", config: group([web, server], {}) },
    { title: "no server, which is another rule's", config: group([web]) },
  ],
});
