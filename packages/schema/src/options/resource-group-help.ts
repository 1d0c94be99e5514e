import { documentation } from "./documentation.js";
import { helpOn } from "./option-help.js";
import { diskOptions, machineOptions, resourceGroupOptions } from "./resource-group-options.js";
import { suppressionsHelp } from "./suppressions-help.js";

const size = { codes: ["topology/too-small"], see: documentation.kubernetes } as const;

/** What editors tell of a VM's disk. */
export const diskHelp = helpOn(diskOptions, {
  sizeGiB: { examples: [30], ...size },
  class: {
    examples: ["ssd"],
    values: {
      hdd: "Disk storage; enough for the webgateway and agents.",
      ssd: "Fast storage, which the k3s server and k3s-nfs need at least.",
    },
    ...size,
  },
});

/** What editors tell of a VM's facts. */
export const machineHelp = helpOn(
  machineOptions,
  {
    $ignore: suppressionsHelp,
    name: { examples: ["web0"], codes: ["topology/duplicate-machine"] },
    roles: {
      examples: [["webgateway"], ["k3s-agent"]],
      values: {
        webgateway: "nginx and HAProxy, which take the traffic from the internet.",
        "k3s-server": "The cluster's control plane; one VM of the resource group.",
        "k3s-agent": "Runs pods, and offers the ports of LoadBalancer Services.",
        "k3s-nfs": "Volumes for the pods, over NFS.",
      },
      codes: ["topology/roles", "topology/no-webgateway", "topology/no-server"],
      see: documentation.kubernetes,
    },
    fe: {
      examples: [["192.0.2.11", "2001:db8::11"]],
      codes: ["bind/unknown-address", "topology/agent-public"],
    },
    srv: { examples: [["172.22.0.11"]], codes: ["topology/agent-address"] },
    cpus: { examples: [4], without: "not checked", ...size },
    memoryGiB: { examples: [8], without: "not checked", ...size },
    disk: { examples: [{ sizeGiB: 30, class: "hdd" }], without: "not checked", ...size },
  },
  [
    {
      label: "webgateway",
      description: "The VM that takes the traffic from the internet.",
      body: { name: "web0", roles: ["webgateway"], fe: ["192.0.2.11"], srv: ["172.22.0.11"] },
      placeholders: ["web0", "192.0.2.11", "172.22.0.11"],
    },
    {
      label: "k3s-agent",
      description: "A VM that runs pods.",
      body: { name: "knode0", roles: ["k3s-agent"], srv: ["172.22.0.21"] },
      placeholders: ["knode0", "172.22.0.21"],
    },
  ],
);

/** What editors tell of the resource group. */
export const resourceGroupHelp = helpOn(resourceGroupOptions, {
  name: { examples: ["myproject"] },
  machines: {
    examples: [
      [
        { name: "web0", roles: ["webgateway"], fe: ["192.0.2.11"], srv: ["172.22.0.11"] },
        { name: "kserver0", roles: ["k3s-server"], srv: ["172.22.0.20"] },
        { name: "knode0", roles: ["k3s-agent"], srv: ["172.22.0.21"] },
      ],
    ],
    codes: ["topology/no-webgateway", "topology/no-server", "topology/several-servers"],
    see: documentation.kubernetes,
  },
});
