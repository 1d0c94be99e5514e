import { agent, atMachine, group, server, web } from "./resource-groups.test-kit.js";
import { describeRule } from "./rule.test-kit.js";
import { topologyNfsWithoutAgents } from "./topology-nfs-without-agents.js";

describeRule(topologyNfsWithoutAgents, {
  bad: [
    {
      title: "no agents",
      config: group([web, server, { name: "nfs0", roles: ["k3s-nfs"] }], {}),
      at: atMachine(2, "roles"),
      says: '"nfs0"',
    },
  ],
  good: [
    {
      title: "an agent",
      config: group([web, server, agent, { name: "nfs0", roles: ["k3s-nfs"] }], {}),
    },
  ],
});
