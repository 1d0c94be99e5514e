import { agent, atMachine, group, server, web } from "./resource-groups.test-kit.js";
import { describeRule } from "./rule.test-kit.js";
import { topologyNoServer } from "./topology-no-server.js";

describeRule(topologyNoServer, {
  bad: [
    {
      title: "frontends without a server",
      config: group([web, agent]),
      at: atMachine(),
      says: 'ignores the frontends "app"',
    },
  ],
  good: [
    { title: "a server", config: group([web, server, agent]) },
    { title: "no frontends", config: group([web], {}) },
    {
      title: "no facts",
      config: { flyingcircus: { kubernetes: { frontend: { app: { podPort: 8001 } } } } },
    },
  ],
});
