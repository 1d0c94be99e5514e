import { expandApps } from "./apps/expand-apps.js";
import { placesOf } from "./apps/places.js";
import { speakOfApps } from "./apps/speak-of-apps.js";
import type { Diagnostic, Path } from "./diagnostic.js";
import type { Model } from "./model/model.js";
import { parse } from "./parse/parse.js";
import { resolve } from "./resolve/resolve.js";
import { allRules } from "./rules/all-rules.js";
import { runRule } from "./rules/rule.js";
import { applySeverities } from "./rules/severities.js";
import { applySuppressions } from "./rules/suppressions.js";

/** What `compile` makes of a config. */
export interface Compilation {
  /** Whether no diagnostic is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** There as soon as the config's shape is valid, even where rules report errors. */
  readonly model?: Model;
}

/**
 * Checks a config of any shape and resolves what it means. Pure: it reads no file, never throws
 * for a mistake in the config, and reports all of them at once.
 */
export function compile(input: unknown): Compilation {
  const { diagnostics: misshapen, config, given, originalPath } = parse(input);
  const expanded = expandApps(config, given);
  const model = resolve(expanded.config, expanded.given, expanded.places);
  const shape = [
    ...misshapen,
    ...expanded.diagnostics
      .filter((conflict) => !isAboutMissing(conflict, misshapen))
      .map((conflict) => relocate(conflict, originalPath)),
  ];
  const shortened = shortenedLists(misshapen);
  const found = allRules.flatMap((rule) => runRule(rule, model));
  const findings = (
    model.apps.length === 0 ? found : speakOfApps(found, placesOf(model.appPlaces), given)
  ).filter(({ path }) => shortened.size === 0 || !shortened.has(keyOf(originalPath(path))));
  const diagnostics = [
    ...shape,
    ...applySuppressions(applySeverities(findings, config.rules), given).map((finding) =>
      relocate(finding, originalPath),
    ),
  ];
  return {
    ok: !diagnostics.some(({ severity }) => severity === "error"),
    diagnostics,
    ...(shape.length === 0 ? { model } : {}),
  };
}

/** Whether addresses are missing because what is wrong with the resource group was left out. */
function isAboutMissing({ code }: Diagnostic, misshapen: readonly Diagnostic[]): boolean {
  return code === "app/no-addresses" && misshapen.some(({ path }) => path[0] === "resourceGroup");
}

/** Lists that wrong items were left out of: what is found about the rest says nothing. */
function shortenedLists(shape: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(
    shape.flatMap(({ path }) =>
      path.flatMap((step, index) =>
        typeof step === "number" ? [keyOf(path.slice(0, index))] : [],
      ),
    ),
  );
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

function relocate(finding: Diagnostic, originalPath: (path: Path) => Path): Diagnostic {
  const { path, related, fix, ...rest } = finding;
  const moved = <T extends { readonly path: Path }>(place: T): T => ({
    ...place,
    path: originalPath(place.path),
  });
  return {
    ...rest,
    path: originalPath(path),
    ...(related && { related: related.map(moved) }),
    ...(fix && { fix: { ...fix, edits: fix.edits.map(moved) } }),
  };
}
