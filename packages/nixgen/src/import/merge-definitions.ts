import type { JsonValue } from "../nix/from-json.js";
import type { Definition } from "./module-definitions.js";

/** Two definitions of one option that the VM's build would refuse. */
interface DefinitionConflict {
  readonly path: readonly string[];
  readonly first: Definition;
  readonly second: Definition;
}

/** The definitions of all files as one: each option once. */
export interface MergedDefinitions {
  readonly definitions: readonly Definition[];
  readonly conflicts: readonly DefinitionConflict[];
}

/** Options whose definitions the module system joins line by line. */
const linesOptions = new Set(["extraConfig", "haproxyExtraConfig"]);

/** Puts definitions together as the module system does: the strongest ones, lists and lines joined. */
export function mergeDefinitions(all: readonly Definition[]): MergedDefinitions {
  const byPath = new Map<string, Definition[]>();
  for (const definition of all) {
    const key = keyOf(definition.path);
    byPath.set(key, [...(byPath.get(key) ?? []), definition]);
  }
  const conflicts: DefinitionConflict[] = [];
  const merged = [...byPath.values()].flatMap((group) => {
    const strongest = Math.min(...group.map(({ priority }) => priority));
    const effective = group
      .filter(({ priority }) => priority === strongest)
      .sort((one, other) => one.order - other.order);
    return mergeGroup(effective, conflicts);
  });
  const holding = new Set(
    merged.flatMap(({ path }) =>
      path.slice(0, -1).map((_, index) => keyOf(path.slice(0, index + 1))),
    ),
  );
  return {
    // A set that other definitions fill is not empty.
    definitions: merged.filter(
      ({ path, value }) => !(isEmptySet(value) && holding.has(keyOf(path))),
    ),
    conflicts,
  };
}

function mergeGroup(
  [first, ...others]: readonly Definition[],
  conflicts: DefinitionConflict[],
): readonly Definition[] {
  if (first === undefined) return [];
  let merged = first;
  for (const other of others) {
    const value = joined(merged, other);
    if (value === undefined) conflicts.push({ path: first.path, first: merged, second: other });
    else merged = { ...merged, value };
  }
  return [merged];
}

function joined({ path, value }: Definition, other: Definition): JsonValue | undefined {
  if (Array.isArray(value) && Array.isArray(other.value)) return [...value, ...other.value];
  if (isEmptySet(value)) return other.value;
  if (isEmptySet(other.value)) return value;
  if (typeof value === "string" && typeof other.value === "string") {
    if (linesOptions.has(path.at(-1) ?? "")) return `${value}\n${other.value}`;
  }
  return JSON.stringify(value) === JSON.stringify(other.value) ? value : undefined;
}

function isEmptySet(value: JsonValue): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length === 0
  );
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}
