import { compareBytes } from "@nixgen/schema";
import type { CrossCheck } from "./cross-check.js";
import type { Fact, RecordedFact } from "./fact.js";

/** How a cluster has changed since the last build. */
export interface Drift {
  /** One line for each thing that was true and is not any more, sorted. */
  readonly changes: readonly string[];
  /** What the dumps of today cannot tell of, though those of the build could. */
  readonly unknown: readonly string[];
}

/** What is true of a cluster: what a later run is compared with, sorted. */
export function recordedFacts({ facts }: Pick<CrossCheck, "facts">): readonly RecordedFact[] {
  return facts
    .flatMap((fact) =>
      fact.state === "true" ? [{ code: fact.code, subject: fact.subject, is: fact.is }] : [],
    )
    .sort((a, b) => compareBytes(a.subject, b.subject) || compareBytes(a.code, b.code));
}

/**
 * Compares what was true at the last build with what is. What rests on nothing in today's config
 * is left out, and so is what somebody put up with.
 */
export function findDrift(
  recorded: readonly RecordedFact[],
  { facts }: Pick<CrossCheck, "facts">,
): Drift {
  const now = new Map(facts.map((fact) => [keyOf(fact), fact]));
  const changes: string[] = [];
  const changed = new Set<string>();
  const missing: Fact[] = [];
  for (const then of recorded) {
    const fact = now.get(keyOf(then));
    if (fact?.state === "false") {
      changed.add(fact.subject);
      changes.push(`${fact.subject}: ${fact.what} was ${then.is}, is ${fact.is}`);
    } else if (fact?.state === "unknown") missing.push(fact);
  }
  return {
    changes: changes.sort(compareBytes),
    // Of a Service that is gone there is nothing else to tell.
    unknown: missing
      .filter(({ subject }) => !changed.has(subject))
      .map(({ subject, what }) => `${subject}: ${what}`)
      .sort(compareBytes),
  };
}

function keyOf({ code, subject }: Pick<Fact, "code" | "subject">): string {
  return JSON.stringify([code, subject]);
}
