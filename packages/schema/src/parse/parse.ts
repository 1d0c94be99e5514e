import { findAppConflicts } from "../apps/find-app-conflicts.js";
import type { Diagnostic, Path } from "../diagnostic.js";
import type { Config } from "../generated/config.js";
import { readConfig } from "../generated/read-config.js";
import { haveOnePort } from "./exclusive-ports.js";
import { parseMisshapen } from "./misshapen.js";
import { wrong } from "./read-values.js";

/** What could be read of an input. */
export interface Parsed {
  /** Every mistake in the input's shape. */
  readonly diagnostics: readonly Diagnostic[];
  /** The config without the values that are wrong; whole when there are no diagnostics. */
  readonly config: Config;
  /** What `config` was made from: the input without the values that are wrong, and without defaults. */
  readonly given: unknown;
  /** Translates a path in `config` to the path in the input. */
  readonly originalPath: (path: Path) => Path;
}

/**
 * Reads an input of unknown shape. What is wrong is reported and left out, so that the rules
 * still see the rest: a wrong value in one place hides no finding elsewhere.
 */
export function parse(input: unknown): Parsed {
  const given = input ?? {};
  const config = readConfig(given);
  const isRight = config !== wrong && haveOnePort(config) && findAppConflicts(given).length === 0;
  return isRight
    ? { diagnostics: [], config, given, originalPath: (path) => path }
    : parseMisshapen(given);
}
