import { agent, atMachine, group, server, web } from "./resource-groups.test-kit.js";
import { describeRule } from "./rule.test-kit.js";
import { topologyTooSmall } from "./topology-too-small.js";

describeRule(topologyTooSmall, {
  bad: [
    {
      title: "every value of every role",
      config: group([
        { ...web, memoryGiB: 3.9, disk: { sizeGiB: 29, class: "hdd" } },
        { ...server, cpus: 1, memoryGiB: 7, disk: { sizeGiB: 30, class: "hdd" } },
        { ...agent, cpus: 3 },
        {
          name: "nfs0",
          roles: ["k3s-nfs"],
          srv: ["172.22.0.40"],
          disk: { sizeGiB: 49, class: "hdd" },
        },
      ]),
      at: [
        atMachine(0, "memoryGiB"),
        atMachine(0, "disk", "sizeGiB"),
        atMachine(1, "cpus"),
        atMachine(1, "memoryGiB"),
        atMachine(1, "disk", "class"),
        atMachine(2, "cpus"),
        atMachine(3, "disk", "sizeGiB"),
        atMachine(3, "disk", "class"),
      ],
      says: /at least (4|8) GiB of memory|at least (30|50) GiB of disk|at least (2|4) CPUs|SSD/,
    },
  ],
  good: [
    { title: "unknown sizes", config: group([web, server, agent]) },
    {
      title: "the reference architecture",
      config: group([
        { ...web, cpus: 1, memoryGiB: 4, disk: { sizeGiB: 30, class: "hdd" } },
        { ...server, cpus: 2, memoryGiB: 8, disk: { sizeGiB: 30, class: "ssd" } },
        { ...agent, cpus: 4, memoryGiB: 8, disk: { sizeGiB: 30, class: "hdd" } },
      ]),
    },
  ],
});
