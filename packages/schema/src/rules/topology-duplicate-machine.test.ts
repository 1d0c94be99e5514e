import { agent, atMachine, group, server, web } from "./resource-groups.test-kit.js";
import { describeRule } from "./rule.test-kit.js";
import { topologyDuplicateMachine } from "./topology-duplicate-machine.js";

describeRule(topologyDuplicateMachine, {
  bad: [
    {
      title: "a name",
      config: group([web, server, agent, { ...agent, name: "KNODE0", srv: ["172.22.0.22"] }]),
      at: atMachine(3, "name"),
      says: '"KNODE0"',
    },
    {
      title: "addresses in any spelling and network",
      config: group([
        { ...web, fe: ["2001:db8::11"] },
        { ...server, fe: ["2001:DB8:0::11"] },
        { ...agent, srv: ["172.22.0.20"] },
      ]),
      at: [atMachine(1, "fe", 0), atMachine(2, "srv", 0)],
      says: "two places",
    },
  ],
  good: [
    {
      title: "different VMs",
      config: group([web, server, agent, { ...agent, name: "knode1", srv: ["172.22.0.22"] }]),
    },
  ],
});
