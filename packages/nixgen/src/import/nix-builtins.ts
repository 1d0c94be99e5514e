import { limits } from "../load/limits.js";
import type { Lazy, Member, NixValue, Place } from "./nix-value.js";

type Call = (argument: Lazy, at: Place) => NixValue;

/** A function of one argument, or of several one after the other. */
function takes(call: Call): NixValue {
  return { kind: "function", call };
}

function takesTwo(call: (first: Lazy, second: Lazy, at: Place) => NixValue): NixValue {
  return takes((first) => takes((second, at) => call(first, second, at)));
}

const priority = (number: number) =>
  takes((content) => ({ kind: "priority", priority: number, content }));
const order = (number: number) => takes((content) => ({ kind: "order", order: number, content }));
const boolean = (value: boolean): NixValue => ({ kind: "boolean", value });

/** What a function says of an argument that it cannot take. */
function refused(argument: NixValue, what: string, at: Place): NixValue {
  return argument.kind === "unknown" ? argument : { kind: "unknown", what, at };
}

/** Where a condition holds, what is behind it; `otherwise` where it does not. */
function onCondition(otherwise: NixValue) {
  return takesTwo((condition, content, at) => {
    const known = condition();
    if (known.kind !== "boolean") return refused(known, "a condition that is no truth value", at);
    return known.value ? content() : otherwise;
  });
}

const map = takesTwo((call, list, at) => {
  const [known, items] = [call(), list()];
  if (known.kind !== "function" || items.kind !== "list") return refused(items, "map", at);
  return { kind: "list", items: items.items.map((item) => () => known.call(item, at)) };
});

const toText = takes((argument, at) => {
  const value = argument();
  switch (value.kind) {
    case "text":
      return value;
    case "number":
      // Nix prints a float with six digits, which nobody means.
      if (!Number.isInteger(value.value)) break;
      return { kind: "text", value: String(value.value) };
    case "boolean":
      return { kind: "text", value: value.value ? "1" : "" };
  }
  return refused(value, "toString of such a value", at);
});

const concatStringsSep = takesTwo((separator, list, at) => {
  const [between, items] = [separator(), list()];
  if (between.kind !== "text" || items.kind !== "list")
    return refused(items, "concatStringsSep", at);
  const texts: string[] = [];
  let length = 0;
  for (const item of items.items) {
    const text = item();
    if (text.kind !== "text") return refused(text, "a text that is none", at);
    texts.push(text.value);
    length += text.value.length + between.value.length;
    if (length > limits.characters) return refused(text, "a text that is too long", at);
  }
  return { kind: "text", value: texts.join(between.value) };
});

const listToAttrs = takes((list, at) => {
  const items = list();
  if (items.kind !== "list") return refused(items, "listToAttrs", at);
  const members = new Map<string, Member>();
  for (const item of items.items) {
    const pair = item();
    const name = pair.kind === "set" ? pair.members.get("name")?.value() : undefined;
    const value = pair.kind === "set" ? pair.members.get("value")?.value : undefined;
    if (name?.kind !== "text" || value === undefined) return refused(pair, "listToAttrs", at);
    if (!members.has(name.value)) members.set(name.value, { value, at, comments: [] });
  }
  return { kind: "set", members };
});

const genAttrs = takesTwo((list, call, at) => {
  const [names, known] = [list(), call()];
  if (names.kind !== "list" || known.kind !== "function") return refused(names, "genAttrs", at);
  const members = new Map<string, Member>();
  for (const item of names.items) {
    const name = item();
    if (name.kind !== "text") return refused(name, "a name that is no text", at);
    members.set(name.value, { value: () => known.call(() => name, at), at, comments: [] });
  }
  return { kind: "set", members };
});

const mapAttrs = takesTwo((call, set, at) => {
  const [known, members] = [call(), set()];
  if (known.kind !== "function" || members.kind !== "set") return refused(members, "mapAttrs", at);
  return {
    kind: "set",
    members: new Map(
      Array.from(members.members, ([name, member]) => {
        const value = () => {
          const withName = known.call(() => ({ kind: "text", value: name }), at);
          return withName.kind === "function"
            ? withName.call(member.value, at)
            : refused(withName, "mapAttrs", at);
        };
        return [name, { ...member, value }];
      }),
    ),
  };
});

const nameValuePair = takesTwo((name, value, at) => setOf({ name, value }, at));

function setOf(values: Readonly<Record<string, Lazy>>, at: Place): NixValue {
  return {
    kind: "set",
    members: new Map(
      Object.entries(values).map(([name, value]) => [name, { value, at, comments: [] }]),
    ),
  };
}

const nowhere: Place = { file: "", start: 0, end: 0 };
const library = (functions: Readonly<Record<string, NixValue>>): NixValue =>
  setOf(
    Object.fromEntries(Object.entries(functions).map(([name, value]) => [name, () => value])),
    nowhere,
  );

const everywhere = { map, toString: toText };
const inBuiltins = { ...everywhere, concatStringsSep, listToAttrs, mapAttrs };
const empty: NixValue = { kind: "list", items: [] };

const lib = library({
  ...inBuiltins,
  mkForce: priority(50),
  mkDefault: priority(1000),
  mkOverride: takes((number, at) => {
    const known = number();
    return known.kind === "number" ? priority(known.value) : refused(known, "mkOverride", at);
  }),
  mkBefore: order(500),
  mkAfter: order(1500),
  mkOrder: takes((number, at) => {
    const known = number();
    return known.kind === "number" ? order(known.value) : refused(known, "mkOrder", at);
  }),
  mkMerge: takes((list, at) => {
    const known = list();
    return known.kind === "list"
      ? { kind: "several", contents: known.items }
      : refused(known, "mkMerge", at);
  }),
  mkIf: onCondition({ kind: "several", contents: [] }),
  optional: takesTwo((condition, item, at) => {
    const known = condition();
    if (known.kind !== "boolean") return refused(known, "optional", at);
    return known.value ? { kind: "list", items: [item] } : empty;
  }),
  optionals: onCondition(empty),
  optionalString: onCondition({ kind: "text", value: "" }),
  optionalAttrs: onCondition({ kind: "set", members: new Map() }),
  genAttrs,
  nameValuePair,
});

const known: Readonly<Record<string, NixValue>> = {
  true: boolean(true),
  false: boolean(false),
  null: { kind: "null" },
  builtins: library(inBuiltins),
  lib,
  ...everywhere,
};

/** What a name means that no scope of the module defines: Nix's own names, and `lib`. */
export function builtin(name: string): Lazy | undefined {
  const value = Object.hasOwn(known, name) ? known[name] : undefined;
  return value && (() => value);
}
