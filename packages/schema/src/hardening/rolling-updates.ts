import type { FrontendTarget } from "../model/haproxy-model.js";
import type { ActivePolicies } from "../options/hardening-options.js";
import type { Additions } from "./policy.js";

/**
 * `leastconn` prefers pods that refuse connections, for they have none: where several are gone that
 * the DNS still names, all retries would go to such. A pod is out after three failures without a
 * success between, and back as soon as its checks succeed.
 */
const takenOut = "observe layer4 error-limit 3 on-error mark-down";

/**
 * Nothing is lost while pods are replaced (T46). Server connections are closed after each request:
 * a pod that ends closes idle ones just as HAProxy uses them again. A request that got no answer
 * is repeated only where that is allowed, so that no POST is executed twice. A reload loses nothing
 * before the DNS has answered the new process.
 */
export function rollingUpdates({
  retries,
  dnsEvery,
}: NonNullable<ActivePolicies["rollingUpdates"]>): Additions {
  return {
    frontend: ({ mode, target }, { podParameters }) => [
      `retries ${retries}`,
      "option redispatch 1",
      ...(mode.value === "http"
        ? [
            "option http-server-close",
            "retry-on conn-failure empty-response",
            "http-request disable-l7-retry unless METH_GET",
          ]
        : []),
      ...podAtStart(target, podParameters),
    ],
    serverParameters: ({ target }) =>
      target.kind === "podPort" && !/\bobserve\b/.test(target.template.parameters.value)
        ? [takenOut]
        : [],
    resolvers: [
      `hold valid ${dnsEvery}`,
      `timeout resolve ${dnsEvery}`,
      `timeout retry ${dnsEvery}`,
    ],
  };
}

/**
 * A pod that a new process looks up before it takes the first request; those of the template it
 * knows only once the DNS has answered, milliseconds later. As a backup it is asked only while no
 * other is known, and HAProxy takes its address away as soon as the template has it.
 */
function podAtStart(target: FrontendTarget, podParameters: string): readonly string[] {
  if (target.kind !== "podPort") return [];
  const { dnsName, port, ssl } = target.template;
  const words = [
    `server pod-at-start ${dnsName}:${port} check resolvers cluster init-addr libc,none backup`,
    ...(ssl ? ["ssl verify none"] : []),
    // Last, as in the template's line: they may end in a comment.
    ...(podParameters === "" ? [] : [podParameters]),
  ];
  return [words.join(" ")];
}
