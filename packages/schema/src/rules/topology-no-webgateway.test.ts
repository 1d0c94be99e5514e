import type { ConfigInput } from "../generated/config-input.js";
import { describeRule } from "./rule.test-kit.js";
import { topologyNoWebgateway } from "./topology-no-webgateway.js";

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

describeRule(topologyNoWebgateway, {
  bad: [
    { title: "frontends", config: group([server, agent]), at: at(), says: "role webgateway" },
    {
      title: "virtual hosts",
      config: group([server], { services: { nginx: { virtualHosts: { h: {} } } } }),
      at: at(),
      says: "role webgateway",
    },
  ],
  good: [
    { title: "a webgateway", config: group([web, server, agent]) },
    { title: "nothing to serve", config: group([server], {}) },
  ],
});
