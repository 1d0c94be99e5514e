import type { Model } from "@nixgen/schema";
import type { Flow } from "./flow-of.js";
import { type NginxSocket, socketsOfHosts } from "./sockets-of-hosts.js";

/** Virtual hosts that are reached at the same sockets. */
export interface NginxGroup {
  readonly sockets: readonly NginxSocket[];
  /** Whether nginx has a certificate for them. */
  readonly endsTls: boolean;
  /** The ways through each host. */
  readonly hosts: readonly (readonly [Flow, ...Flow[]])[];
}

/** The ways through nginx by the sockets that they begin at, in the order of the config. */
export function nginxGroups(flows: readonly Flow[], model: Model): readonly NginxGroup[] {
  const socketsOf = socketsOfHosts(model);
  const hosts = new Map<unknown, [Flow, ...Flow[]]>();
  for (const flow of flows) {
    if (flow.virtualHost === undefined) continue;
    const others = hosts.get(flow.virtualHost);
    if (others === undefined) hosts.set(flow.virtualHost, [flow]);
    else others.push(flow);
  }
  const groups = new Map<string, NginxGroup>();
  for (const host of hosts.values()) {
    const [{ virtualHost }] = host;
    if (virtualHost === undefined) continue;
    const sockets = socketsOf(virtualHost);
    const endsTls = virtualHost.tls !== undefined;
    const key = JSON.stringify([sockets, endsTls]);
    const others = groups.get(key)?.hosts ?? [];
    groups.set(key, { sockets, endsTls, hosts: [...others, host] });
  }
  return [...groups.values()];
}
