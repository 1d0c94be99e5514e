import type { ServerTemplate } from "../model/haproxy-model.js";
import { showValue } from "../text/show-value.js";
import { frontendGroups } from "./frontend-groups.js";
import type { Rule } from "./rule.js";

/** The platform's `accepted_payload_size 8192` less the parts of an answer that are always there. */
const payloadBytes = 8163;
/** One address in an answer, its name compressed. */
const bytesPerAddress = 16;

/** How many pods fit into one answer of the cluster's DNS (T6). */
export function mostPodsInAnswer({ dnsName }: Pick<ServerTemplate, "dnsName">): number {
  return Math.floor((payloadBytes - dnsName.length) / bytesPerAddress);
}

/** Finds frontends that expect more pods than a DNS answer can hold. */
export const podsDnsLimit: Rule = {
  code: "pods/dns-limit",
  severity: "error",
  title: "More pods than a DNS answer can hold",
  why: "HAProxy learns pods from one DNS answer of at most 8192 bytes. For `myapp` in `default` that is room for 508; with the 509th pod the answer is truncated, and HAProxy has no server at all instead of one too few (tried with HAProxy 2.6; haproxy/haproxy#185, #341).",
  remedy:
    "Use a ClusterIP Service with servicePort for that many pods, or split the application up.",
  sources: ["T6", "R37", "R49"],
  *check({ haproxy }) {
    for (const { name, path, target } of frontendGroups(haproxy).podPort) {
      const most = mostPodsInAnswer(target.template);
      if (target.template.slots <= most) continue;
      const at = [...path, "maxExpectedPods"];
      yield {
        path: at,
        message: `Frontend ${showValue(name)} expects up to ${target.template.slots} pods, but an answer for ${target.template.dnsName} holds ${most}: with one more, HAProxy would have none.`,
        hint: `maxExpectedPods: ${most}, or servicePort in place of podPort.`,
        fix: {
          title: `set maxExpectedPods: ${most}`,
          edits: [{ kind: "set", path: at, value: most }],
        },
      };
    }
  },
};
