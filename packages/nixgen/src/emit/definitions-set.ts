import { type Model, sortedEntries } from "@nixgen/schema";
import {
  type AttributePath,
  type AttributeSet,
  attributeSet,
  type Binding,
  binding,
  type Expression,
  mkAfter,
  mkForce,
  type Value,
} from "../nix/expression.js";
import { fromJson, type JsonValue } from "../nix/from-json.js";

/**
 * Sets that are written as the beginning of their members' attribute paths instead of in braces,
 * so that each frontend, host and section is one definition. `*` is any name.
 */
const prefixes = [
  "flyingcircus",
  "flyingcircus/kubernetes",
  "flyingcircus/kubernetes/frontend",
  "flyingcircus/services",
  "flyingcircus/services/nginx",
  "flyingcircus/services/nginx/virtualHosts",
  "flyingcircus/services/nginx/virtualHosts/*/locations",
  "flyingcircus/services/haproxy",
  "flyingcircus/services/haproxy/listen",
  "flyingcircus/services/haproxy/frontend",
  "flyingcircus/services/haproxy/backend",
  "networking",
  "networking/firewall",
].map((pattern) => pattern.split("/"));

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
  const priorities = new Map(
    overrides.map(({ path, priority }) => [path.join("/"), priorityFunctions[priority]]),
  );
  return setOf(all, [], priorities);
}

const priorityFunctions = { force: mkForce, after: mkAfter };

type Priorities = ReadonlyMap<string, (value: Value) => Expression>;

function withValue(set: JsonSet, [name, ...rest]: readonly string[], value: JsonValue): JsonSet {
  if (name === undefined) return set;
  const inner = set[name];
  return {
    ...set,
    [name]: rest.length === 0 ? value : withValue(inner && isSet(inner) ? inner : {}, rest, value),
  };
}

/** The set at `place`, to which these names lead from the root. */
function setOf(set: JsonSet, place: readonly string[], priorities: Priorities): AttributeSet {
  return attributeSet(bindingsOf(set, place, priorities));
}

/** Bindings for a set's members, their attribute paths beginning with `prefix`. */
function bindingsOf(
  set: JsonSet,
  place: readonly string[],
  priorities: Priorities,
  prefix?: AttributePath,
): readonly Binding[] {
  return sortedEntries(set).flatMap(([name, value]) => {
    const path: AttributePath = prefix === undefined ? [name] : [...prefix, name];
    const at = [...place, name];
    if (!isSet(value)) {
      const printed = fromJson(withSortedSets(value));
      return [binding(path, priorities.get(at.join("/"))?.(printed) ?? printed)];
    }
    const isEmpty = Object.keys(value).length === 0;
    return isPrefix(at) && !isEmpty
      ? bindingsOf(value, at, priorities, path)
      : [binding(path, setOf(value, at, priorities))];
  });
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

function isPrefix(place: readonly string[]): boolean {
  return prefixes.some(
    (pattern) =>
      pattern.length === place.length &&
      pattern.every((name, index) => name === "*" || name === place[index]),
  );
}
