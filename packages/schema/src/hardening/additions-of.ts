import type { HaproxyModel } from "../model/haproxy-model.js";
import type { HardeningConfig } from "../options/hardening-options.js";
import { activePolicies } from "./active-policies.js";
import { clientAddress } from "./client-address.js";
import { dnsOutage } from "./dns-outage.js";
import { longConnections } from "./long-connections.js";
import type { Additions } from "./policy.js";
import { rollingUpdates } from "./rolling-updates.js";
import { statsPage } from "./stats-page.js";

/** What every policy adds that is switched on. */
export function additionsOf(
  hardening: HardeningConfig,
  haproxy: HaproxyModel,
): readonly Additions[] {
  const active = activePolicies(hardening);
  return [
    ...(active.rollingUpdates ? [rollingUpdates(active.rollingUpdates)] : []),
    ...(active.dnsOutage ? [dnsOutage(active.dnsOutage, haproxy)] : []),
    ...(active.longConnections ? [longConnections(active.longConnections)] : []),
    ...(active.statsPage ? [statsPage(active.statsPage)] : []),
    ...(active.clientAddress ? [clientAddress(active.clientAddress)] : []),
  ];
}
