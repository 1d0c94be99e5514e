import type { Diagnostic } from "../diagnostic.js";
import type { Model } from "../model/model.js";
import { withRequestedSeverities } from "./severities.js";
import { withSuppressions } from "./suppressions.js";

/**
 * Gives findings that something else than `compile` made the severities that the config asks for,
 * and marks those that its author puts up with.
 */
export function judgeFindings(
  findings: readonly Diagnostic[],
  { config }: Pick<Model, "config">,
): readonly Diagnostic[] {
  return withSuppressions(withRequestedSeverities(findings, config.rules), config);
}
