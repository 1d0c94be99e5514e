import { readHardening } from "../generated/read-config.js";
import type { ActivePolicies, HardeningConfig } from "../options/hardening-options.js";
import { wrong } from "../parse/read-values.js";

const names = [
  "rollingUpdates",
  "dnsOutage",
  "longConnections",
  "statsPage",
  "clientAddress",
] as const satisfies readonly (keyof ActivePolicies)[];

/** The policies that are switched on, their options filled in. */
export function activePolicies(hardening: HardeningConfig): ActivePolicies {
  if (hardening === undefined) return {};
  return Object.fromEntries(
    names.flatMap((name) => {
      const value: boolean | object = hardening === "recommended" ? true : hardening[name];
      if (value === false) return [];
      return [[name, value === true ? defaultsOf(name) : value]];
    }),
  );
}

/** A policy's options as if the author had written `{}`. */
function defaultsOf(name: (typeof names)[number]): unknown {
  const policies = readHardening({ [name]: {} });
  if (policies === wrong) throw new Error(`nixgen: the policy ${name} has no defaults`);
  return policies[name];
}
