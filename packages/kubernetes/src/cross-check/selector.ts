import type { Cluster } from "./cluster.js";
import type { ClusterService, Workload } from "./cluster-object.js";
import { type ClusterRule, verdict } from "./cluster-rule.js";
import { fewGuesses } from "./few-guesses.js";
import { optionPath } from "./option-path.js";

/** Finds Services whose selector fits no pod. */
export const selectorMatchesNothing: ClusterRule = {
  code: "cluster/selector",
  severity: "error",
  title: "Selector that matches no pod",
  why: "A Service finds its pods by their labels. Without a pod that has all of them it has no address: HAProxy answers 503, and nothing is logged.",
  remedy: "Give the Service's selector the labels of the workload's pod template.",
  sources: ["R29", "R36"],
  *check({ cluster, targets }) {
    const guess = fewGuesses();
    for (const { frontend, title, service } of targets) {
      if (service === undefined || service.selector.length === 0) continue;
      const workloads = cluster.workloadsOf(service);
      const hasEndpoints = cluster.slicesOf(service)?.some(({ endpoints }) => endpoints > 0);
      const what = `a pod that Service ${title} selects`;
      if (hasEndpoints !== true && workloads === undefined) {
        yield { subject: frontend.name, what, kind: "unknown" };
        continue;
      }
      const isMatched = hasEndpoints === true || (workloads?.length ?? 0) > 0;
      const { selector, file } = service;
      yield verdict(
        frontend.name,
        what,
        isMatched ? "there" : "missing",
        isMatched
          ? undefined
          : {
              ...optionPath(frontend, "serviceName"),
              message: `Frontend ${JSON.stringify(frontend.name)} reaches Service ${title} (${file}), whose selector ${showLabels(selector)} no workload's pods have: the Service is empty.`,
              hint: nearest(service, cluster, guess),
            },
      );
    }
  },
};

function nearest(
  service: ClusterService,
  cluster: Cluster,
  guess: ReturnType<typeof fewGuesses>,
): string {
  const candidates = cluster.workloadsIn(service.namespace);
  const name = guess(service.name, () => candidates.map((one) => one.name));
  const meant = candidates.find((one) => one.name === name) ?? mostAlike(service, candidates);
  return meant === undefined
    ? `Deploy what it is for into namespace ${service.namespace}.`
    : `The pods of ${meant.kind} ${meant.name} have ${showLabels([...meant.labels])}.`;
}

function mostAlike(
  { selector }: ClusterService,
  workloads: readonly Workload[],
): Workload | undefined {
  return workloads.find(({ labels }) => selector.some(([label]) => labels.has(label)));
}

function showLabels(labels: readonly (readonly [string, string])[]): string {
  const shown = labels.slice(0, 4).map((label) => label.join("="));
  return `${shown.join(",") || "{}"}${labels.length > shown.length ? ",…" : ""}`;
}
