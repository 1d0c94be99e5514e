import type { JsonValue } from "../nix/from-json.js";
import type { Definition } from "./module-definitions.js";
import { plainPriority } from "./nix-value.js";
import { firstOptionDepth, submodulesAround } from "./option-path.js";

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
  /** What stronger definitions replace. */
  readonly replaced: readonly Definition[];
}

/** Options whose definitions the module system joins line by line. */
const linesOptions = new Set(["extraConfig", "haproxyExtraConfig"]);

/** Puts definitions together as the module system does: the strongest ones, lists and lines joined. */
export function mergeDefinitions(all: readonly Definition[]): MergedDefinitions {
  const strongest = withoutWeaker(all);
  const conflicts: DefinitionConflict[] = [];
  const positions = new Map(all.map((definition, index) => [definition, index]));
  const merged = groupsOf(strongest, ({ path }) => keyOf(path)).flatMap((group) =>
    mergeGroup(inOrder(group), conflicts, (one) => positions.get(one) ?? 0),
  );
  const holding = new Set(
    merged.flatMap(({ path }) =>
      path.slice(0, -1).map((_, index) => keyOf(path.slice(0, index + 1))),
    ),
  );
  const kept = new Set(strongest);
  return {
    // A set that other definitions fill is not empty.
    definitions: merged.filter(
      ({ path, value }) => !(isEmptySet(value) && holding.has(keyOf(path))),
    ),
    conflicts,
    replaced: all.filter((definition) => !kept.has(definition)),
  };
}

/**
 * At every option, and at every entry of one, only the strongest definitions count: `lib.mkForce` on
 * a whole frontend replaces what other files say of that frontend.
 */
function withoutWeaker(all: readonly Definition[]): readonly Definition[] {
  const isPlain = all.every(({ priorities }) => priorities.length === 0);
  if (isPlain) return all;
  let left = all;
  const deepest = Math.max(...new Set(all.map(({ path }) => path.length)));
  for (let depth = 1; depth <= deepest; depth++) {
    const least = new Map<string, number>();
    for (const definition of left) {
      if (depth > definition.path.length) continue;
      const key = keyOf(definition.path.slice(0, depth));
      least.set(key, Math.min(least.get(key) ?? Number.MAX_VALUE, priorityAt(definition, depth)));
    }
    left = left.filter(
      (definition) =>
        depth > definition.path.length ||
        priorityAt(definition, depth) === least.get(keyOf(definition.path.slice(0, depth))),
    );
  }
  return left;
}

/** Above the first option a priority is one of all the options in the set. */
function priorityAt({ path, priorities }: Definition, depth: number): number {
  const first = Math.min(firstOptionDepth(path), path.length);
  const here = priorities.findLast((one) => Math.max(one.depth, first) === depth);
  return here?.priority ?? plainPriority;
}

/**
 * The module system takes the last file first, and turns the order round once more in every
 * submodule.
 */
function inOrder(group: readonly Definition[]): readonly Definition[] {
  const files = groupsOf(group, ({ at }) => at.file).reverse();
  const inTree = files.flat();
  const isTurned = submodulesAround(group[0]?.path ?? []) % 2 === 1;
  return (isTurned ? inTree.reverse() : inTree).sort((one, other) => one.order - other.order);
}

function mergeGroup(
  group: readonly Definition[],
  conflicts: DefinitionConflict[],
  position: (definition: Definition) => number,
): readonly Definition[] {
  const filled = group.filter(({ value }) => !isEmptySet(value));
  const [first = group[0], ...others] = filled;
  if (first === undefined) return [];
  const value = joined(first.path, [first, ...others]);
  if (value !== undefined) return [{ ...first, value }];
  const other = others.find(({ value }) => !isSame(first.value, value)) ?? first;
  const isTurned = position(first) > position(other);
  const [before, after] = isTurned ? [other, first] : [first, other];
  conflicts.push({ path: first.path, first: before, second: after });
  return [first];
}

/** Undefined where one contradicts another. */
function joined(
  path: readonly string[],
  definitions: readonly Definition[],
): JsonValue | undefined {
  const values = definitions.map(({ value }) => value);
  if (values.length === 1) return values[0];
  if (values.every((value) => Array.isArray(value))) return values.flat();
  if (linesOptions.has(path.at(-1) ?? "") && values.every((value) => typeof value === "string")) {
    return values.join("\n");
  }
  return values.every((value) => isSame(value, values[0])) ? values[0] : undefined;
}

function isSame(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function groupsOf<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return [...groups.values()];
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
