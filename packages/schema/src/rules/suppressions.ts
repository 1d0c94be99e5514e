import type { Diagnostic, Path } from "../diagnostic.js";
import { suppressionsKey } from "../options/suppressions.js";
import { isPlainObject } from "../parse/value-at.js";
import { showValue } from "../text/show-value.js";
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
  const suppressions = findSuppressions(config, []);
  if (suppressions.length === 0) return [...findings];
  const used = new Set<Suppression>();
  const judged = findings.map((finding): Diagnostic => {
    const suppression = suppressions.find(
      ({ code, entry }) => code === finding.code && holds(entry, finding.path),
    );
    if (suppression === undefined) return finding;
    used.add(suppression);
    return { ...finding, severity: "info", suppressed: { reason: suppression.reason } };
  });
  return [...judged, ...suppressions.filter((one) => !used.has(one)).map(describeUnused)];
}

function findSuppressions(value: unknown, path: Path): Suppression[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => findSuppressions(item, [...path, index]));
  }
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === suppressionsKey && isPlainObject(item)
      ? Object.entries(item).map(([code, reason]) => ({
          entry: path,
          code,
          reason: String(reason),
        }))
      : findSuppressions(item, [...path, key]),
  );
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
