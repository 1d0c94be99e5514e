import { type Diagnostic, judgeFindings, type Model } from "@nixgen/schema";
import { allClusterRules } from "./all-cluster-rules.js";
import { readCluster } from "./cluster.js";
import type { Dump } from "./dump.js";
import type { Fact } from "./fact.js";
import { findNotJudged } from "./not-judged.js";
import { targetsOf } from "./target.js";

/** What comparing a config with a cluster tells. */
export interface CrossCheck {
  /** What does not fit, with the severities that the config asks for. */
  readonly diagnostics: readonly Diagnostic[];
  /** Everything that was judged, right or wrong: what a later run is compared with. */
  readonly facts: readonly Fact[];
  /** How many objects were compared, and how many of other kinds were not. */
  readonly compared: number;
  readonly ignored: ReadonlyMap<string, number>;
}

/**
 * Compares what a config's frontends need with what dumps of a cluster, or manifests, hold. Pure;
 * dumps may hold anything, and kinds that they do not hold are not judged.
 */
export function crossCheck(model: Model, dumps: readonly Dump[]): CrossCheck {
  const cluster = readCluster(dumps);
  const targets = targetsOf(model, cluster);
  const facts: Fact[] = [];
  const found: Diagnostic[] = [...judgeFindings(findNotJudged(targets), model)];
  for (const { code, severity, check } of allClusterRules) {
    for (const verdict of check({ model, cluster, targets })) {
      const { subject, what } = verdict;
      const about = { code, subject, what };
      switch (verdict.kind) {
        case "unknown":
          facts.push({ ...about, state: "unknown" });
          break;
        case "holds":
          facts.push({ ...about, state: "true", is: verdict.is });
          break;
        case "broken": {
          const judged = judgeFindings([{ code, severity, ...verdict.finding }], model);
          found.push(...judged);
          // What the config's author puts up with is no reason to wake anybody.
          const isGrave = judged.some((one) => one.severity !== "info");
          facts.push({ ...about, state: isGrave ? "false" : "accepted", is: verdict.is });
        }
      }
    }
  }
  return {
    diagnostics: found,
    facts,
    compared: cluster.compared,
    ignored: cluster.ignored,
  };
}
