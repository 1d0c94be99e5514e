import { agent, atMachine, group, server, web } from "./resource-groups.test-kit.js";
import { describeRule } from "./rule.test-kit.js";
import { topologyRoles } from "./topology-roles.js";

describeRule(topologyRoles, {
  bad: [
    {
      title: "server and agent in one",
      config: group([web, { ...server, roles: ["k3s-server", "k3s-agent"] }]),
      at: atMachine(1, "roles"),
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
