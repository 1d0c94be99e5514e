import type { ActivePolicies } from "../options/hardening-options.js";
import type { Additions } from "./policy.js";

/**
 * Websockets and TCP streams live through silence (T24): `timeout tunnel` takes the place of both
 * other timeouts once a tunnel or a stream stands. A side that closed does not keep the other one.
 */
export function longConnections({
  idle,
  frontends,
}: NonNullable<ActivePolicies["longConnections"]>): Additions {
  return {
    frontend: ({ name }) =>
      frontends === undefined || frontends.includes(name)
        ? [`timeout tunnel ${idle}`, "timeout client-fin 30s", "timeout server-fin 30s"]
        : [],
  };
}
