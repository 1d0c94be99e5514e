import { agent, atMachine, group, server, web } from "./resource-groups.test-kit.js";
import { describeRule } from "./rule.test-kit.js";
import { topologySeveralServers } from "./topology-several-servers.js";

describeRule(topologySeveralServers, {
  bad: [
    {
      title: "a second server",
      config: group([web, server, { ...server, name: "kserver1", srv: ["172.22.0.30"] }, agent]),
      at: atMachine(2, "roles"),
      says: '"kserver1" is a k3s-server beside "kserver0"',
    },
  ],
  good: [{ title: "one", config: group([web, server, agent]) }],
});
