import { agent, atMachine, group, server, web } from "./resource-groups.test-kit.js";
import { describeRule } from "./rule.test-kit.js";
import { topologyNoAgents } from "./topology-no-agents.js";

describeRule(topologyNoAgents, {
  bad: [{ title: "a server alone", config: group([web, server]), at: atMachine(), says: '"app"' }],
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
