import type { KubernetesFrontend } from "../model/haproxy-model.js";
import type { ActivePolicies } from "../options/hardening-options.js";
import type { Additions } from "./policy.js";

/** Servers keep their last addresses while the DNS fails, and HAProxy starts without it (T4, T5). */
export function dnsOutage(
  { hold }: NonNullable<ActivePolicies["dnsOutage"]>,
  frontends: readonly KubernetesFrontend[],
): Additions {
  const byName = frontends.some(({ target }) => target.kind === "servicePort");
  return {
    resolvers: ["timeout", "other", "refused"].map((event) => `hold ${event} ${hold}`),
    defaults: byName ? ["default-server init-addr last,libc,none resolvers cluster"] : [],
  };
}
