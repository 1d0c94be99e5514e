import { agent, atMachine, group, server, web } from "./resource-groups.test-kit.js";
import { describeRule } from "./rule.test-kit.js";
import { topologyAgentAddress } from "./topology-agent-address.js";

describeRule(topologyAgentAddress, {
  bad: [
    {
      title: "an agent without address",
      config: group([web, server, { ...agent, srv: [] }]),
      at: atMachine(2),
      says: /"knode0" has no SRV address.*"app" \(lbServicePort\)/,
    },
  ],
  good: [
    { title: "addresses", config: group([web, server, agent]) },
    {
      title: "frontends that need none",
      config: group([web, server, { ...agent, srv: [] }], {
        kubernetes: { frontend: { app: { podPort: 8001 } } },
      }),
    },
  ],
});
