import type { HaproxyModel } from "../model/haproxy-model.js";
import type { ActivePolicies } from "../options/hardening-options.js";
import { namesForeignServers } from "./names-foreign-servers.js";
import type { Additions } from "./policy.js";

/** Servers keep their last addresses while the DNS fails, and HAProxy starts without it (T4, T5). */
export function dnsOutage(
  { hold }: NonNullable<ActivePolicies["dnsOutage"]>,
  haproxy: HaproxyModel,
): Additions {
  const byName = haproxy.frontends.some(({ target }) => target.kind === "servicePort");
  return {
    resolvers: ["timeout", "other", "refused"].map((event) => `hold ${event} ${hold}`),
    defaults:
      // The cluster's DNS would declare a server dead whose name stands in the VM's hosts file.
      byName && !namesForeignServers(haproxy)
        ? ["default-server init-addr last,libc,none resolvers cluster"]
        : [],
  };
}
