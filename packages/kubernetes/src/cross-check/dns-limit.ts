import { mostPodsInAnswer } from "@nixgen/schema";
import { type ClusterRule, verdict } from "./cluster-rule.js";
import { mostPodsOf } from "./most-pods-of.js";

/** Finds Services that may have more pods than a DNS answer holds. */
export const dnsLimit: ClusterRule = {
  code: "cluster/dns-limit",
  severity: "error",
  title: "More pods than a DNS answer can hold",
  why: "HAProxy learns pods from one DNS answer of at most 8192 bytes, whatever maxExpectedPods is. For `myapp` in `default` that is room for 508; with the 509th pod the answer is truncated, and HAProxy has no server at all (tried with HAProxy 2.6).",
  remedy: "Lower the autoscaler's maximum, or use a ClusterIP Service with servicePort.",
  sources: ["T6", "R37"],
  *check({ cluster, targets }) {
    for (const { frontend, title, service } of targets) {
      if (service === undefined || frontend.target.kind !== "podPort") continue;
      const { template } = frontend.target;
      const room = mostPodsInAnswer(template);
      const what = `most pods of Service ${title} in a DNS answer`;
      const most = mostPodsOf(service, cluster);
      if (most === undefined) {
        yield { subject: frontend.name, what, kind: "unknown" };
        continue;
      }
      yield verdict(
        frontend.name,
        what,
        `${most.pods} (there is room for ${room})`,
        most.pods <= room
          ? undefined
          : {
              path: frontend.target.port.path ?? frontend.path,
              message: `Service ${title} (${service.file}) may have ${most.pods} pods (${most.because}), but an answer for ${template.dnsName} holds ${room}: with one more, frontend ${JSON.stringify(frontend.name)} would have none.`,
              hint: `At most ${room} replicas; or servicePort in place of podPort.`,
            },
      );
    }
  },
};
