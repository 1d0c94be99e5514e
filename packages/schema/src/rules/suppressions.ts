import type { Diagnostic, Path } from "../diagnostic.js";
import { oncePer } from "../once-per.js";
import { suppressionsKey } from "../options/suppressions-key.js";
import { isPlainObject } from "../parse/value-at.js";
import { showValue } from "../text/show-value.js";
import { clusterCodes } from "./cluster-codes.js";
import type { CatalogueEntry } from "./rule.js";

/** A request beside an entry to put up with findings of one code about it. */
interface Suppression {
  readonly entry: Path;
  readonly code: string;
  readonly reason: string;
}

export const unusedSuppression = {
  code: "rules/unused-suppression",
  severity: "warning",
  title: "Suppression that suppresses nothing",
  why: "Whoever reads it believes in a problem that is not there, and it would hide one that comes later.",
  remedy: "Remove the entry of `$ignore`.",
  sources: [],
} as const satisfies CatalogueEntry;

/**
 * Marks the findings that the config's author puts up with, and reports suppressions that no
 * finding needs. `config` is what the findings' paths refer to.
 */
export function applySuppressions(findings: readonly Diagnostic[], config: unknown): Diagnostic[] {
  const suppressions = findSuppressions(config);
  if (suppressions.length === 0) return [...findings];
  const { judged, used } = suppress(findings, suppressions);
  return [
    ...judged,
    ...suppressions.filter((one) => !used.has(one) && !isOfCluster(one)).map(describeUnused),
  ];
}

/** Marks the findings that the config's author puts up with. */
export function withSuppressions(findings: readonly Diagnostic[], config: object): Diagnostic[] {
  return findings.length === 0 ? [] : suppress(findings, suppressionsOf(config)).judged;
}

/** Looked for once: every finding about a cluster comes alone. */
const suppressionsOf = oncePer((config: object) => findSuppressions(config));

/** Only a comparison with the cluster knows whether these are needed. */
function isOfCluster({ code }: Suppression): boolean {
  return clusterCodes.some((one) => one === code);
}

function suppress(
  findings: readonly Diagnostic[],
  suppressions: readonly Suppression[],
): { readonly judged: Diagnostic[]; readonly used: ReadonlySet<Suppression> } {
  const used = new Set<Suppression>();
  const judged = findings.map((finding): Diagnostic => {
    const suppression = suppressions.find(
      ({ code, entry }) => code === finding.code && holds(entry, finding.path),
    );
    if (suppression === undefined) return finding;
    used.add(suppression);
    return { ...finding, severity: "info", suppressed: { reason: suppression.reason } };
  });
  return { judged, used };
}

function findSuppressions(config: unknown): Suppression[] {
  const found: Suppression[] = [];
  /** Grows and shrinks with the visit: few of all the values have a suppression beside them. */
  const path: (string | number)[] = [];
  visit(config);
  return found;

  function visit(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) step(index, value[index]);
      return;
    }
    for (const key in value) {
      const item: unknown = (value as Readonly<Record<string, unknown>>)[key];
      if (key !== suppressionsKey || !isPlainObject(item)) {
        step(key, item);
        continue;
      }
      const entry = [...path];
      for (const [code, reason] of Object.entries(item)) {
        found.push({ entry, code, reason: String(reason) });
      }
    }
  }

  function step(key: string | number, value: unknown): void {
    if (typeof value !== "object") return;
    path.push(key);
    visit(value);
    path.pop();
  }
}

function holds(entry: Path, path: Path): boolean {
  return entry.every((step, index) => step === path[index]);
}

function describeUnused({ entry, code }: Suppression): Diagnostic {
  return {
    code: unusedSuppression.code,
    severity: unusedSuppression.severity,
    path: [...entry, suppressionsKey, code],
    message: `No finding ${showValue(code)} is made about this entry, so there is nothing to ignore.`,
    hint: "Remove it.",
  };
}
