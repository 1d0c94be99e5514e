import { findAppConflicts } from "../apps/find-app-conflicts.js";
import type { Diagnostic, Path } from "../diagnostic.js";
import type { Config } from "../generated/config.js";
import {
  readConfig,
  readFrontendOfKubernetes,
  readVirtualHostsOfNginxService,
} from "../generated/read-config.js";
import { configOptions } from "../options/config.js";
import type * as z from "../zod.js";
import { findPortConflicts } from "./exclusive-ports.js";
import { mostListed } from "./most-listed.js";
import type { Parsed } from "./parse.js";
import { prune } from "./prune.js";
import { wrong } from "./read-values.js";
import { findReservedKeys } from "./reserved-keys.js";
import type { ShapeCode } from "./shape-catalogue.js";
import { describeIssue } from "./shape-issue.js";
import { isPlainObject, standsAt, valueAt } from "./value-at.js";
import { withValues } from "./with-values.js";

/** Says what is wrong with the shape of an input, and reads the rest of it. */
export function parseMisshapen(root: unknown): Parsed {
  const reserved = findReservedKeys(root);
  const result = readShape(root);
  const described = listed([
    ...reserved.map((diagnostic) => () => [diagnostic]),
    ...(result.error?.issues ?? []).map(
      (issue) => () => describeIssue(issue, { schema: configOptions, input: root, base: [] }),
    ),
    ...[...findPortConflicts(root), ...findAppConflicts(root)].map((diagnostic) => () => [
      diagnostic,
    ]),
  ]);
  const diagnostics =
    result.isCut && described.at(-1) !== thereAreMore ? [...described, thereAreMore] : described;
  if (result.success && diagnostics.length === 0) {
    return { diagnostics, config: result.data, given: root, originalPath: (path) => path };
  }
  return { diagnostics, ...parseRest(root, diagnostics) };
}

/** zod would write and compile code for each schema, which takes longer than to do without. */
const interpreted = { jitless: true };

/** The config, defaults filled in, of an input that has a valid shape; it throws for any other. */
export function readBySchema(given: unknown): Config {
  return configOptions.parse(given, interpreted);
}

/** What zod finds in an input, and the config that it makes of one in which it finds nothing. */
function readShape(input: unknown) {
  // An entry in which nothing is wrong would take most of the time where there are thousands.
  const result = judge(withoutRightEntries(input));
  return result.success ? judge(input) : result;
}

/** zod falls over where one list has more mistakes than a call takes arguments. */
function judge(input: unknown) {
  try {
    return { ...configOptions.safeParse(input, interpreted), isCut: false };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ...configOptions.safeParse(cut(input), interpreted), isCut: true };
  }
}

/** Where a config may have thousands of entries, and what reads a set of them. */
const entries = [
  { path: ["flyingcircus", "kubernetes", "frontend"], read: readFrontendOfKubernetes },
  {
    path: ["flyingcircus", "services", "nginx", "virtualHosts"],
    read: readVirtualHostsOfNginxService,
  },
] as const;

function withoutRightEntries(input: unknown): unknown {
  return withValues(
    input,
    entries.flatMap(({ path, read }) => {
      const set = valueAt(input, path);
      if (!isPlainObject(set)) return [];
      const suspects = Object.entries(set).filter(([name, entry]) => {
        return name === "__proto__" || read({ [name]: entry }) === wrong;
      });
      return [{ path, value: Object.fromEntries(suspects) }];
    }),
  );
}

/** The beginning of every list and set, with more than enough mistakes in it. */
function cut(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, mostListed + 1).map(cut);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, mostListed + 1)
      .map(([key, item]) => [key, cut(item)]),
  );
}

/**
 * Puts mistakes into words until there are enough of them, and says that there are more: about the
 * config as a whole, so that no rule looks at what is left of it.
 */
function listed(mistakes: readonly (() => readonly Diagnostic[])[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const describe of mistakes) {
    diagnostics.push(...describe());
    if (diagnostics.length > mostListed) return [...diagnostics.slice(0, mostListed), thereAreMore];
  }
  return diagnostics;
}

const thereAreMore: Diagnostic = {
  code: "config/more-mistakes" satisfies ShapeCode,
  severity: "error",
  path: [],
  message: `More than ${mostListed} values have the wrong shape; the others are not listed.`,
  hint: "Mend the first ones: many mistakes of one kind often have one cause.",
};

/** Each round leaves out at least one level more; options stand less deep than this. */
const mostRounds = 20;

/** Leaves out what is wrong, and what cannot be without it, until the rest is a config. */
function parseRest(
  input: unknown,
  diagnostics: readonly Diagnostic[],
): Omit<Parsed, "diagnostics"> {
  const wrongPaths: Path[] = diagnostics.map(({ path }) => removable(input, path));
  for (let round = 0; round < mostRounds; round++) {
    const rest = prune(input, wrongPaths);
    const config = readConfig(rest.value);
    if (config !== wrong) {
      return { config, given: rest.value, originalPath: rest.originalPath };
    }
    const result = configOptions.safeParse(rest.value, interpreted);
    if (result.success) {
      return { config: result.data, given: rest.value, originalPath: rest.originalPath };
    }
    wrongPaths.push(...result.error.issues.map((issue) => incomplete(rest, issue)));
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
