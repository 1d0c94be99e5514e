import type { ConfigInput } from "../generated/config-input.js";
import { describeRule } from "./rule.test-kit.js";
import { topologyRoles } from "./topology-roles.js";

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

describeRule(topologyRoles, {
  bad: [
    {
      title: "server and agent in one",
      config: group([web, { ...server, roles: ["k3s-server", "k3s-agent"] }]),
      at: at(1, "roles"),
      says: "k3s-server and k3s-agent",
    },
  ],
  good: [
    {
      title: "a role beside NFS",
      config: group([web, server, { ...agent, roles: ["k3s-agent", "k3s-nfs"] }]),
    },
  ],
});
