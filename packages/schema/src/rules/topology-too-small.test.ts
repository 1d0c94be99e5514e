import type { ConfigInput } from "../generated/config-input.js";
import { describeRule } from "./rule.test-kit.js";
import { topologyTooSmall } from "./topology-too-small.js";

const group = (
  machines: object[],
  flyingcircus: object = {
    kubernetes: { frontend: { app: { lbServicePort: 8080, binds: ["127.0.0.1:8001"] } } },
  },
) => ({ resourceGroup: { name: "test", machines }, flyingcircus }) as ConfigInput;
const web = { name: "web0", roles: ["webgateway"], fe: ["192.0.2.11"], srv: ["172.22.0.11"] };
const server = { name: "kserver0", roles: ["k3s-server"], srv: ["172.22.0.20"] };
const agent = { name: "knode0", roles: ["k3s-agent"], srv: ["172.22.0.21"] };
const at = (...path: (string | number)[]) => ["resourceGroup", "machines", ...path];

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
        at(0, "memoryGiB"),
        at(0, "disk", "sizeGiB"),
        at(1, "cpus"),
        at(1, "memoryGiB"),
        at(1, "disk", "class"),
        at(2, "cpus"),
        at(3, "disk", "sizeGiB"),
        at(3, "disk", "class"),
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
