import { type Model, sortedEntries, sortedNames } from "@nixgen/schema";
import {
  type AttributePath,
  type AttributeSet,
  attributeSet,
  type Binding,
  binding,
  mkAfter,
  mkForce,
} from "../nix/expression.js";
import { fromJson, type JsonValue } from "../nix/from-json.js";

type Override = Model["overrides"][number];

/**
 * Sets that are written as the beginning of their members' attribute paths instead of in braces,
 * so that each frontend, host and section is one definition: those that are `dotted`. `*` is any
 * name.
 */
interface Layout {
  readonly dotted: boolean;
  readonly within: { readonly [name: string]: Layout };
}

const dotted = (within: Layout["within"] = {}): Layout => ({ dotted: true, within });
const braced = (within: Layout["within"]): Layout => ({ dotted: false, within });

const layout = braced({
  flyingcircus: dotted({
    kubernetes: dotted({ frontend: dotted() }),
    services: dotted({
      nginx: dotted({ virtualHosts: dotted({ "*": braced({ locations: dotted() }) }) }),
      haproxy: dotted({ listen: dotted(), frontend: dotted(), backend: dotted() }),
    }),
  }),
  networking: dotted({ firewall: dotted() }),
});

/** How the set of a name is written within another; undefined for one in braces, and all in it. */
function layoutWithin(outer: Layout | undefined, name: string): Layout | undefined {
  if (outer === undefined) return undefined;
  return Object.hasOwn(outer.within, name) ? outer.within[name] : outer.within["*"];
}

/**
 * The options of a config, and what `hardening` adds to the platform's, as the body of a NixOS
 * module, sorted by the bytes of their names.
 */
export function definitionsSet({
  definitions,
  overrides,
}: Pick<Model, "definitions" | "overrides">): AttributeSet {
  const all = overrides.reduce<JsonSet>(
    (set, { path, value }) => withValue(set, path.map(String), value),
    { ...definitions },
  );
  return setOf(all, layout, prioritiesOf(overrides));
}

const priorityFunctions = { force: mkForce, after: mkAfter };

/** By name, what the priority of a value is, or those of the values in a set. */
type Priorities = ReadonlyMap<string, Override["priority"] | Priorities>;

function prioritiesOf(overrides: readonly Override[]): Priorities {
  const root = new Map<string, Override["priority"] | Priorities>();
  for (const { path, priority } of overrides) {
    let set = root;
    for (const name of path.slice(0, -1).map(String)) {
      const known = set.get(name);
      const next = known instanceof Map ? known : new Map();
      set.set(name, next);
      set = next;
    }
    set.set(String(path.at(-1)), priority);
  }
  return root;
}

function withValue(set: JsonSet, [name, ...rest]: readonly string[], value: JsonValue): JsonSet {
  if (name === undefined) return set;
  const inner = set[name];
  return {
    ...set,
    [name]: rest.length === 0 ? value : withValue(inner && isSet(inner) ? inner : {}, rest, value),
  };
}

function setOf(
  set: JsonSet,
  written: Layout | undefined,
  priorities: Priorities | undefined,
): AttributeSet {
  const bindings: Binding[] = [];
  addBindings(bindings, set, written, priorities);
  return attributeSet(bindings);
}

/** Adds bindings for a set's members, their attribute paths beginning with `prefix`. */
function addBindings(
  bindings: Binding[],
  set: JsonSet,
  written: Layout | undefined,
  priorities: Priorities | undefined,
  prefix?: AttributePath,
): void {
  for (const name of sortedNames(set)) {
    const value = set[name] as JsonValue;
    const path: AttributePath = prefix === undefined ? [name] : [...prefix, name];
    const own = priorities?.get(name);
    if (!isSet(value)) {
      const printed = fromJson(withSortedSets(value));
      bindings.push(
        binding(path, typeof own === "string" ? priorityFunctions[own](printed) : printed),
      );
      continue;
    }
    const inner = layoutWithin(written, name);
    const innerPriorities = typeof own === "string" ? undefined : own;
    if (inner?.dotted === true && Object.keys(value).length > 0) {
      addBindings(bindings, value, inner, innerPriorities, path);
    } else {
      bindings.push(binding(path, setOf(value, inner, innerPriorities)));
    }
  }
}

/** A value that is no set; the sets in its lists have their names sorted, too. */
function withSortedSets(value: JsonValue): JsonValue {
  if (isList(value)) return value.map(withSortedSets);
  if (!isSet(value)) return value;
  return Object.fromEntries(
    sortedEntries(value).map(([name, item]) => [name, withSortedSets(item)]),
  );
}

type JsonSet = { readonly [name: string]: JsonValue };

function isSet(value: JsonValue): value is JsonSet {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
