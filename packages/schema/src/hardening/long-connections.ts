import type { ActivePolicies } from "../options/hardening-options.js";
import type { Additions } from "./policy.js";

/** Websockets and TCP streams live through silence (T24). */
export function longConnections({
  idle,
  frontends,
}: NonNullable<ActivePolicies["longConnections"]>): Additions {
  return {
    frontend: ({ name, mode }) => {
      if (frontends !== undefined && !frontends.includes(name)) return [];
      return mode.value === "http"
        ? [`timeout tunnel ${idle}`]
        : [`timeout client ${idle}`, `timeout server ${idle}`];
    },
  };
}
