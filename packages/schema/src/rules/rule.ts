import type { Diagnostic, Fix, Path, RelatedPlace, Severity } from "../diagnostic.js";
import type { Model } from "../model/model.js";

/** What a rule found in one place; its code and severity are the rule's. */
export interface Finding {
  readonly path: Path;
  readonly part?: "key";
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
}

/** What `explain` tells of a code, and where its truth comes from. */
export interface CatalogueEntry {
  /** `area/what` in kebab case. */
  readonly code: string;
  readonly severity: Severity;
  /** One short sentence without a full stop. */
  readonly title: string;
  /** What the platform would do with such a config, and how that is known. */
  readonly why: string;
  /** What to write instead. */
  readonly remedy: string;
  /** Numbers of traps (T1) and rules of the specification (R47). */
  readonly sources: readonly string[];
}

/** One check of what spans several values: pure, never throws, sees the whole model. */
export interface Rule extends CatalogueEntry {
  readonly check: (model: Model) => Iterable<Finding>;
}

/** Runs one rule and labels what it finds. */
export function runRule(rule: Rule, model: Model): Diagnostic[] {
  return Array.from(rule.check(model), (finding) => ({
    code: rule.code,
    severity: rule.severity,
    ...finding,
  }));
}
