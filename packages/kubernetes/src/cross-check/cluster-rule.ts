import type { CatalogueEntry, ClusterCode, Finding, Model } from "@nixgen/schema";
import type { Cluster } from "./cluster.js";
import type { Target } from "./target.js";

/** What a rule compares. */
interface Comparison {
  readonly model: Model;
  readonly cluster: Cluster;
  readonly targets: readonly Target[];
}

/** What a rule says of one thing that the config rests on. */
export type Verdict = {
  /** The frontend's name or the VM's: with the code it names the verdict from run to run. */
  readonly subject: string;
  /** What is judged, as a line about a change begins: `podPort 8888: targetPort of Service default/myapp`. */
  readonly what: string;
} & (
  | { readonly kind: "holds"; readonly is: string }
  | { readonly kind: "broken"; readonly is: string; readonly finding: Finding }
  /** The dumps cannot tell. */
  | { readonly kind: "unknown" }
);

/** One comparison of the config with a cluster: pure, never throws, silent about what dumps do not hold. */
export interface ClusterRule extends CatalogueEntry {
  readonly code: ClusterCode;
  readonly check: (comparison: Comparison) => Iterable<Verdict>;
}

/** Says that something holds, or with a finding that it does not. */
export function verdict(
  subject: string,
  what: string,
  is: string,
  finding: Finding | undefined,
): Verdict {
  return finding === undefined
    ? { subject, what, kind: "holds", is }
    : { subject, what, kind: "broken", is, finding };
}
