import type { Diagnostic } from "./diagnostic.js";
import type { Model } from "./model/model.js";
import { parse } from "./parse/parse.js";
import { resolve } from "./resolve/resolve.js";
import { allRules } from "./rules/all-rules.js";
import { runRule } from "./rules/rule.js";
import { applySeverities } from "./rules/severities.js";

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
  const { diagnostics: shape, config, originalPath } = parse(input);
  const model = resolve(config);
  const findings = allRules.flatMap((rule) => runRule(rule, model));
  const diagnostics = [
    ...shape,
    ...applySeverities(findings, config.rules).map((finding) => relocate(finding, originalPath)),
  ];
  return {
    ok: !diagnostics.some(({ severity }) => severity === "error"),
    diagnostics,
    ...(shape.length === 0 ? { model } : {}),
  };
}

function relocate(
  finding: Diagnostic,
  originalPath: ReturnType<typeof parse>["originalPath"],
): Diagnostic {
  const { path, related, ...rest } = finding;
  return {
    ...rest,
    path: originalPath(path),
    ...(related === undefined
      ? {}
      : { related: related.map((place) => ({ ...place, path: originalPath(place.path) })) }),
  };
}
