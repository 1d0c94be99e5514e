import { expandApps } from "./apps/expand-apps.js";
import { ignoreAsApps } from "./apps/ignore-as-apps.js";
import { compile } from "./compile.js";
import type { Diagnostic } from "./diagnostic.js";
import { parse } from "./parse/parse.js";
import { isPlainObject } from "./parse/value-at.js";

/** What `expand` makes of a config. */
export interface Expanded {
  readonly diagnostics: readonly Diagnostic[];
  /** The config with what its apps stand for in their place; absent where its shape is wrong. */
  readonly config?: unknown;
}

/** Writes out what the apps of a config stand for: another config that means the same. */
export function expand(input: unknown): Expanded {
  const { diagnostics, model } = compile(input);
  if (model === undefined) return { diagnostics };
  const { config, given } = parse(input);
  if (!isPlainObject(given)) return { diagnostics, config: {} };
  const expanded = expandApps(config, given);
  const tree = ignoreAsApps(withoutApps(expanded.given), expanded.places, config);
  return { diagnostics, config: tree };
}

function withoutApps(config: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(config ?? {}).filter(([key]) => key !== "apps"));
}
