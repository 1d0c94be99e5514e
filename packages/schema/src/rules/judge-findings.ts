import { placesOf } from "../apps/places.js";
import { speakOfApps } from "../apps/speak-of-apps.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Model } from "../model/model.js";
import { oncePer } from "../once-per.js";
import { withRequestedSeverities } from "./severities.js";
import { withSuppressions } from "./suppressions.js";

/**
 * Points findings that something else than `compile` made at what the config's author wrote, gives
 * them the severities that the config asks for, and marks those that its author puts up with.
 */
export function judgeFindings(
  findings: readonly Diagnostic[],
  model: Model,
): readonly Diagnostic[] {
  const { config } = model;
  const own = model.apps.length === 0 ? findings : speakOfApps(findings, placesIn(model), config);
  return withSuppressions(withRequestedSeverities(own, config.rules), config);
}

const placesIn = oncePer(({ appPlaces }: Model) => placesOf(appPlaces));
