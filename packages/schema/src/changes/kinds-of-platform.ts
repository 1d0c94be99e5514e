import type { Model } from "../model/model.js";
import { showValue } from "../text/show-value.js";
import type { KindOfChange, State } from "./kind-of-change.js";

const networkPath = ["flyingcircus", "kubernetes", "network"];
const downtime = {
  code: "change/cluster-network",
  why: "the cluster's addresses are given out when it is made, and changing them means downtime of all VMs (R58)",
};

function network(option: keyof Model["network"]): KindOfChange {
  return {
    kind: `network/${option}`,
    effect: { changed: "downtime of the whole cluster" },
    refused: downtime,
    states: (model) => [
      { subject: option, value: model.network[option], path: [...networkPath, option] },
    ],
  };
}

function machinesWith(role: "k3s-server" | "k3s-agent", { resourceGroup }: Model): State[] {
  return (resourceGroup?.machines ?? []).flatMap(({ name, roles, srv }, index) =>
    roles.includes(role)
      ? [{ subject: name, value: srv.join(", "), path: ["resourceGroup", "machines", index] }]
      : [],
  );
}

/** What can differ of the VMs, the cluster and the platform. */
export const kindsOfPlatform: readonly KindOfChange[] = [
  {
    kind: "k3s-server",
    effect: { changed: "the cluster's state stays behind on the old VM" },
    refused: {
      code: "change/k3s-server",
      why: "the platform does not support another VM as k3s server (R56)",
    },
    states: (model) => {
      const servers = machinesWith("k3s-server", model);
      const [first] = servers;
      // Whoever does not tell the VMs has not changed them.
      return first === undefined
        ? []
        : [
            {
              ...first,
              subject: "k3s server",
              value: servers.map((one) => one.subject).join(", "),
            },
          ];
    },
  },
  network("podCidr"),
  network("serviceCidr"),
  network("clusterDns"),
  {
    kind: "agent",
    effect: {
      changed: "HAProxy reloads: frontends with lbServicePort use the other address",
      added: "HAProxy reloads: frontends with lbServicePort use it, too",
      removed: "HAProxy reloads: its pods have to run elsewhere by then (R59)",
    },
    states: (model) =>
      machinesWith("k3s-agent", model).map((one) => ({
        ...one,
        subject: `agent ${showValue(one.subject)}`,
      })),
  },
  {
    kind: "release",
    effect: { changed: "the VM is updated, which restarts services" },
    states: ({ release }) => [
      { subject: "release", value: release, path: ["platform", "release"] },
    ],
  },
  {
    kind: "firewall",
    effect: {
      changed: "the firewall is loaded anew; open connections stay",
      added: "the firewall lets other ports through",
      removed: "new connections to the ports are refused",
    },
    states: ({ definitions }) =>
      definitions.networking === undefined
        ? []
        : [
            {
              subject: "open ports",
              value: JSON.stringify(definitions.networking.firewall),
              path: ["flyingcircus"],
            },
          ],
  },
  {
    kind: "hardening",
    effect: { changed: "HAProxy reloads: open connections end as they began" },
    states: ({ config: { hardening } }) => [
      {
        subject: "hardening",
        value: hardening === undefined ? "none" : JSON.stringify(hardening),
        path: ["hardening"],
      },
    ],
  },
  {
    kind: "haproxy",
    effect: { changed: "HAProxy reloads: open connections end as they began" },
    states: ({ config }) =>
      Object.entries(config.flyingcircus.services.haproxy).map(([name, value]) => ({
        subject: `services.haproxy.${name}`,
        value: JSON.stringify(value),
        path: ["flyingcircus", "services", "haproxy", name],
      })),
  },
];
