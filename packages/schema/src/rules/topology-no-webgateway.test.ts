import { agent, atMachine, group, server, web } from "./resource-groups.test-kit.js";
import { describeRule } from "./rule.test-kit.js";
import { topologyNoWebgateway } from "./topology-no-webgateway.js";

describeRule(topologyNoWebgateway, {
  bad: [
    {
      title: "frontends",
      config: group([server, agent]),
      at: atMachine(),
      says: "role webgateway",
    },
    {
      title: "virtual hosts",
      config: group([server], { services: { nginx: { virtualHosts: { h: {} } } } }),
      at: atMachine(),
      says: "role webgateway",
    },
  ],
  good: [
    { title: "a webgateway", config: group([web, server, agent]) },
    { title: "nothing to serve", config: group([server], {}) },
  ],
});
