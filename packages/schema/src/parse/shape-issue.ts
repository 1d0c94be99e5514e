import type { Diagnostic, Path } from "../diagnostic.js";
import { type FormatName, formats } from "../options/text-formats.js";
import { closest } from "../text/closest.js";
import { showPath } from "../text/show-path.js";
import { showValue } from "../text/show-value.js";
import * as z from "../zod.js";
import { mostListed } from "./most-listed.js";
import { optionNames, schemaAt } from "./schema-at.js";
import type { ShapeCode } from "./shape-catalogue.js";
import { valueAt } from "./value-at.js";

type Issue = z.core.$ZodIssue;

interface Context {
  readonly schema: z.core.$ZodType;
  readonly input: unknown;
  /** Where the issue's own path begins. */
  readonly base: Path;
}

/** Says in a person's words what zod found: one diagnostic for each mistake. */
export function describeIssue(issue: Issue, context: Context): Diagnostic[] {
  const path = [
    ...context.base,
    ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step)),
  ];
  const value = valueAt(context.input, path);
  const seen = isSecret(path) ? "This password" : showValue(value);
  switch (issue.code) {
    case "unrecognized_keys":
      return unknownOptions(issue.keys, path, context);
    case "invalid_type":
      return value === undefined
        ? [error("config/missing-option", path, `${optionName(path)} is missing.`)]
        : [wrongType(path, value, seen, issue.expected)];
    case "invalid_value":
      return [wrongValue(path, value, seen, issue.values.map(String))];
    case "too_small":
      if (issue.origin === "array") return [emptyList(path)];
      return [
        outOfRange(
          path,
          seen,
          `at least ${issue.inclusive === false ? "more than " : ""}${issue.minimum}`,
        ),
      ];
    case "too_big":
      return [outOfRange(path, seen, `at most ${issue.maximum}`)];
    case "invalid_format":
      return [malformed(path, seen, formatName(issue.format))];
    case "invalid_key":
      return invalidKey(path, issue.issues, context);
    case "invalid_union":
      return union(issue, path, seen, context);
    default:
      throw new Error(`nixgen's schema raised an issue that has no words: ${issue.code}`);
  }
}

function error(code: ShapeCode, path: Path, message: string, hint?: string): Diagnostic {
  return { code, severity: "error", path, message, ...(hint === undefined ? {} : { hint }) };
}

function unknownOptions(keys: readonly string[], path: Path, { schema }: Context): Diagnostic[] {
  const names = optionNames(schemaAt(schema, path));
  return keys.slice(0, mostListed + 1).flatMap((key) =>
    // It is a reserved key already, which is what its author needs to know.
    key === "__proto__" ? [] : [unknownOption(key, path, names)],
  );
}

function unknownOption(key: string, path: Path, names: readonly string[]): Diagnostic {
  const meant = closest(key, names);
  const unknown = error(
    "config/unknown-option",
    [...path, key],
    `There is no option ${showValue(key)} in ${path.length === 0 ? "the config" : optionName(path)}${path[0] === "apps" ? "" : "; the VM's build would stop at it"}.`,
    meant === undefined ? `Possible here: ${names.join(", ")}` : `Did you mean ${meant}?`,
  );
  return { ...unknown, part: "key" };
}

const typeNames: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a set of options",
  record: "a set of named entries",
};

function wrongType(path: Path, value: unknown, seen: string, expected: string): Diagnostic {
  return error(
    "config/wrong-type",
    path,
    `${optionName(path)} takes ${typeNames[expected] ?? expected}, but ${seen} stands here.`,
    typeHint(value, expected),
  );
}

function typeHint(value: unknown, expected: string): string | undefined {
  const wantsNumber = expected === "number" || expected === "int";
  if (wantsNumber && typeof value === "string" && /^-?\d+$/.test(value))
    return `Without quotes: ${value}`;
  if (expected === "string" && typeof value === "number") return `In quotes: "${value}"`;
  if (expected === "array" && typeof value === "string") return `As a list: [${showValue(value)}]`;
  if (expected === "boolean" && value === "yes") return "true";
  if (expected === "boolean" && value === "no") return "false";
  return undefined;
}

function wrongValue(
  path: Path,
  value: unknown,
  seen: string,
  possible: readonly string[],
): Diagnostic {
  const meant = typeof value === "string" ? closest(value, possible) : undefined;
  return error(
    "config/wrong-value",
    path,
    `${optionName(path)} cannot be ${seen}; possible: ${possible.join(", ")}.`,
    meant === undefined ? undefined : `Did you mean ${meant}?`,
  );
}

function outOfRange(path: Path, seen: string, bound: string): Diagnostic {
  return error(
    "config/out-of-range",
    path,
    `${optionName(path)} is ${seen}, but must be ${bound}.`,
  );
}

function emptyList(path: Path): Diagnostic {
  return error(
    "config/out-of-range",
    path,
    `${optionName(path)} is an empty list, but needs at least one entry.`,
  );
}

function malformed(path: Path, seen: string, name: FormatName): Diagnostic {
  const { expected, consequence } = formats[name];
  return error(
    "config/malformed",
    path,
    `${seen} in ${optionName(path)} is not ${expected}. ${consequence}`,
  );
}

/** Zod looks no further behind a name that is wrong; the entry's own mistakes are found here. */
function invalidKey(path: Path, issues: readonly Issue[], context: Context): Diagnostic[] {
  const key = String(path.at(-1));
  const ofName = issues.flatMap((issue) => {
    if (issue.code !== "invalid_format") return [];
    const { expected, consequence } = formats[formatName(issue.format)];
    const shown = isSecret(path) ? "This user name" : `The name ${showValue(key)}`;
    const words = `${shown} in ${optionName(path.slice(0, -1))} is not ${expected}. ${consequence}`;
    return [{ ...error("config/malformed", path, words), part: "key" as const }];
  });
  const entry = schemaAt(context.schema, path);
  const result = entry && z.safeParse(entry, valueAt(context.input, path));
  const ofEntry = result?.error?.issues ?? [];
  return [
    ...ofName,
    ...ofEntry.flatMap((issue) => describeIssue(issue, { ...context, base: path })),
  ];
}

/** Speaks of the alternative that the value was meant to be: the one whose type it has. */
function union(
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: Path,
  seen: string,
  context: Context,
): Diagnostic[] {
  const meant = issue.errors.find(
    (issues) => !issues.some((one) => one.code === "invalid_type" && one.path.length === 0),
  );
  if (meant !== undefined) {
    return meant.flatMap((one) => describeIssue(one, { ...context, base: path }));
  }
  const expected = issue.errors.flatMap((issues) =>
    issues.flatMap((one) =>
      one.code === "invalid_type" ? [typeNames[one.expected] ?? one.expected] : [],
    ),
  );
  return [
    error(
      "config/wrong-type",
      path,
      `${optionName(path)} takes ${expected.join(" or ")}, but ${seen} stands here.`,
    ),
  ];
}

function formatName(format: string): FormatName {
  if (Object.hasOwn(formats, format)) return format as FormatName;
  throw new Error(`nixgen's schema uses a format that has no words: ${format}`);
}

function optionName(path: Path): string {
  return path.length === 0 ? "The config" : showPath(path);
}

function isSecret(path: Path): boolean {
  return path.includes("basicAuth");
}
