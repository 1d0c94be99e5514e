import type { Diagnostic } from "../diagnostic.js";
import type { Config } from "../options/config.js";
import { mostListed } from "../parse/most-listed.js";
import { shapeCatalogue } from "../parse/shape-catalogue.js";
import { closest } from "../text/closest.js";
import { showValue } from "../text/show-value.js";
import { allRules } from "./all-rules.js";
import { clusterCodes } from "./cluster-codes.js";
import type { CatalogueEntry } from "./rule.js";

type SettableSeverity = Config["rules"][string];

/** Codes about the config's own `rules`. */
export const severityCatalogue = [
  {
    code: "rules/unknown-code",
    severity: "warning",
    title: "Severity for a code that does not exist",
    why: "The entry changes nothing, so what it was meant for is still reported, or not.",
    remedy: "Use a code from `nixgen explain`.",
    sources: [],
  },
  {
    code: "rules/fixed-severity",
    severity: "warning",
    title: "Severity that cannot be changed",
    why: "A config with this mistake has nothing that could be rendered.",
    remedy: "Mend what the diagnostic says, and remove the entry.",
    sources: [],
  },
] as const satisfies readonly CatalogueEntry[];

/** Gives findings the severities that the config asks for, and says which requests have no effect. */
export function applySeverities(
  findings: readonly Diagnostic[],
  requested: Config["rules"],
): Diagnostic[] {
  const withoutEffect = Object.entries(requested).filter(([code]) => !settableCodes.has(code));
  return [
    ...withRequestedSeverities(findings, requested),
    ...withoutEffect.slice(0, mostListed).map(describeRequest),
  ];
}

/** Gives findings the severities that the config asks for. */
export function withRequestedSeverities(
  findings: readonly Diagnostic[],
  requested: Config["rules"],
): Diagnostic[] {
  const requests = new Map(Object.entries(requested));
  return findings.flatMap((finding) => {
    const severity = requests.get(finding.code) ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
}

const settableCodes: ReadonlySet<string> = new Set([
  ...allRules.map(({ code }) => code),
  ...clusterCodes,
]);

function describeRequest([code, severity]: [string, SettableSeverity]): Diagnostic {
  const path = ["rules", code];
  const [unknown, fixed] = severityCatalogue;
  if (shapeCatalogue.some((entry) => entry.code === code)) {
    return {
      code: fixed.code,
      severity: fixed.severity,
      path,
      message: `${code} stays an error, whatever is set here: without mending it nothing can be rendered.`,
    };
  }
  const meant = closest(code, settableCodes);
  return {
    code: unknown.code,
    severity: unknown.severity,
    path,
    message: `There is no diagnostic ${showValue(code)}, so setting it to ${severity} changes nothing.`,
    ...(meant === undefined ? {} : { hint: `Did you mean ${meant}?` }),
  };
}
