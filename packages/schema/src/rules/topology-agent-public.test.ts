import { agent, atMachine, group, server, web } from "./resource-groups.test-kit.js";
import { describeRule } from "./rule.test-kit.js";
import { topologyAgentPublic } from "./topology-agent-public.js";

describeRule(topologyAgentPublic, {
  bad: [
    {
      title: "a public address",
      config: group([web, server, { ...agent, fe: ["192.0.2.21"] }]),
      at: atMachine(2, "fe"),
      says: "192.0.2.21",
    },
  ],
  good: [
    {
      title: "public addresses of others",
      config: group([web, { ...server, fe: ["192.0.2.20"] }, agent]),
    },
  ],
});
