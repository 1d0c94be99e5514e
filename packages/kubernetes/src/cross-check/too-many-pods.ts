import { type Finding, mostPodsInAnswer, type Path } from "@nixgen/schema";
import { type ClusterRule, verdict } from "./cluster-rule.js";
import { mostPodsOf } from "./most-pods-of.js";
import { optionPath } from "./option-path.js";

/** Finds Services that may have more pods than the frontend expects. */
export const tooManyPods: ClusterRule = {
  code: "cluster/too-many-pods",
  severity: "warning",
  title: "More pods than maxExpectedPods",
  why: "HAProxy reserves maxExpectedPods servers and takes no more pods than that: of 25 pods with the default of 10, 15 were idle, and nothing was logged (tried with HAProxy 2.6).",
  remedy: "Set maxExpectedPods to the workload's replicas, or to its autoscaler's maxReplicas.",
  sources: ["T7", "R37", "R49"],
  *check({ cluster, targets }) {
    for (const { frontend, title, service } of targets) {
      if (service === undefined || frontend.target.kind !== "podPort") continue;
      const { template } = frontend.target;
      const { slots } = template;
      const what = `most pods of Service ${title}`;
      const most = mostPodsOf(service, cluster);
      if (most === undefined) {
        yield { subject: frontend.name, what, kind: "unknown" };
        continue;
      }
      const path = optionPath(frontend, "maxExpectedPods");
      yield verdict(
        frontend.name,
        what,
        `${most.pods} (maxExpectedPods is ${slots})`,
        most.pods <= slots
          ? undefined
          : {
              ...path,
              message: `Frontend ${JSON.stringify(frontend.name)} expects up to ${slots} pods, but Service ${title} (${service.file}) may have ${most.pods} (${most.because}): the rest would get no traffic.`,
              ...remedy(path, most.pods, mostPodsInAnswer(template)),
            },
      );
    }
  },
};

/** More than a DNS answer holds is no remedy. */
function remedy(at: { readonly path: Path }, pods: number, room: number): Partial<Finding> {
  return pods > room
    ? {
        hint: `At most ${room} pods fit into a DNS answer; servicePort in place of podPort has no limit.`,
      }
    : {
        hint: `maxExpectedPods: ${pods}`,
        fix: {
          title: `set maxExpectedPods: ${pods}`,
          edits: [{ kind: "set", ...at, value: pods }],
        },
      };
}
