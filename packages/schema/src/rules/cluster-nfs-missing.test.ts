import { clusterNfsMissing } from "./cluster-nfs-missing.js";
import { agent, group, server, web } from "./resource-groups.test-kit.js";
import { describeRule } from "./rule.test-kit.js";

const nfs = { name: "knfs0", roles: ["k3s-nfs"], srv: ["172.22.0.30"] };
const claiming = (volumeClass: "local" | "nfs", machines: readonly object[]) => ({
  ...group(machines, {}),
  cluster: { volumes: { uploads: { size: "10Gi", class: volumeClass } } },
});
const at = ["cluster", "volumes", "uploads", "class"];

describeRule(clusterNfsMissing, {
  bad: [
    {
      title: "agents without an NFS server",
      config: claiming("nfs", [web, server, agent]),
      at,
      says: /"uploads".*role k3s-nfs:/,
    },
    {
      title: "an NFS server without agents",
      config: claiming("nfs", [web, server, nfs]),
      at,
      says: /role k3s-agent:/,
    },
    {
      title: "neither",
      config: claiming("nfs", [web, server]),
      at,
      says: /k3s-nfs.*k3s-agent/,
    },
  ],
  good: [
    { title: "both", config: claiming("nfs", [web, server, agent, nfs]) },
    { title: "local storage", config: claiming("local", [web, server, agent]) },
    {
      title: "VMs that nobody told of",
      config: { cluster: { volumes: { uploads: { size: "10Gi", class: "nfs" } } } },
    },
  ],
});
