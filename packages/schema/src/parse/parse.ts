import type * as z from "zod";
import { findAppConflicts } from "../apps/find-app-conflicts.js";
import type { Diagnostic, Path } from "../diagnostic.js";
import { type Config, configOptions } from "../options/config.js";
import { findPortConflicts } from "./exclusive-ports.js";
import { prune } from "./prune.js";
import { findReservedKeys } from "./reserved-keys.js";
import { describeIssue } from "./shape-issue.js";
import { standsAt } from "./value-at.js";

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
  const root = input ?? {};
  const reserved = findReservedKeys(root);
  const result = configOptions.safeParse(root);
  const diagnostics = [
    ...reserved,
    ...(result.error?.issues ?? []).flatMap((issue) =>
      describeIssue(issue, { schema: configOptions, input: root, base: [] }),
    ),
    ...findPortConflicts(root),
    ...findAppConflicts(root),
  ];
  if (result.success && diagnostics.length === 0) {
    return { diagnostics, config: result.data, given: root, originalPath: (path) => path };
  }
  return { diagnostics, ...parseRest(root, diagnostics) };
}

/** Each round leaves out at least one level more; options stand less deep than this. */
const mostRounds = 20;

/** Leaves out what is wrong, and what cannot be without it, until the rest is a config. */
function parseRest(
  input: unknown,
  diagnostics: readonly Diagnostic[],
): Omit<Parsed, "diagnostics"> {
  const wrong: Path[] = diagnostics.map(({ path }) => removable(input, path));
  for (let round = 0; round < mostRounds; round++) {
    const rest = prune(input, wrong);
    const result = configOptions.safeParse(rest.value);
    if (result.success) {
      return { config: result.data, given: rest.value, originalPath: rest.originalPath };
    }
    wrong.push(...result.error.issues.map((issue) => incomplete(rest, issue)));
  }
  throw new Error("nixgen could not leave out what is wrong in a config");
}

/** A value that is missing makes the set of options that needs it unusable. */
function removable(input: unknown, path: Path): Path {
  return standsAt(input, path) ? path : path.slice(0, -1);
}

function incomplete(rest: ReturnType<typeof prune>, issue: z.core.$ZodIssue): Path {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  return rest.originalPath(removable(rest.value, path));
}
