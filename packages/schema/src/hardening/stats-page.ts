import type { ActivePolicies } from "../options/hardening-options.js";
import type { Additions } from "./policy.js";

/** The statistics page without the right to administer, or at another place (T1). */
export function statsPage({ bind, admin }: NonNullable<ActivePolicies["statsPage"]>): Additions {
  return {
    statistics: {
      ...(bind === undefined ? {} : { binds: [bind] }),
      ...(admin ? {} : { lines: ["stats uri /", "stats refresh 5s"] }),
    },
  };
}
