import type { ActivePolicies } from "../options/hardening-options.js";
import type { Additions } from "./policy.js";

/**
 * Nothing is lost while pods are replaced (T46). Server connections are closed after each request:
 * a pod that ends closes idle ones just as HAProxy uses them again. A request that got no answer
 * is repeated only where that is allowed, so that no POST is executed twice.
 */
export function rollingUpdates({
  retries,
  dnsEvery,
}: NonNullable<ActivePolicies["rollingUpdates"]>): Additions {
  return {
    frontend: ({ mode }) => [
      `retries ${retries}`,
      "option redispatch 1",
      ...(mode.value === "http"
        ? [
            "option http-server-close",
            "retry-on conn-failure empty-response",
            "http-request disable-l7-retry unless METH_GET",
          ]
        : []),
    ],
    resolvers: [
      `hold valid ${dnsEvery}`,
      `timeout resolve ${dnsEvery}`,
      `timeout retry ${dnsEvery}`,
    ],
  };
}
