import { limits, shown } from "../load/limits.js";
import type { JsonValue } from "../nix/from-json.js";
import { builtin } from "./nix-builtins.js";
import { type Lazy, type Member, type NixValue, type Place, plainPriority } from "./nix-value.js";

/** What a module says of one option. */
export interface Definition {
  readonly path: readonly string[];
  readonly value: JsonValue;
  readonly at: Place;
  readonly priority: number;
  /** Priorities of the sets around it and its own, outermost first, by how many names lead there. */
  readonly priorities: readonly { readonly depth: number; readonly priority: number }[];
  /** Where it comes among definitions that are put together: `mkAfter` 1500, a plain one 1000. */
  readonly order: number;
}

/** Something of a module that only the VM, or a person, can say. */
export interface Unread {
  readonly path: readonly string[];
  /** What stands there: "the name pkgs.nginx". */
  readonly what: string;
  readonly at: Place;
}

/** A module as far as it can be read. */
export interface ReadModule {
  readonly definitions: readonly Definition[];
  readonly unread: readonly Unread[];
  /** Comments above an option, by its path. */
  readonly comments: readonly {
    readonly path: readonly string[];
    readonly lines: readonly string[];
  }[];
}

const plainOrder = 1000;

/** The definitions of an evaluated module, called as the module system calls it. */
export function moduleDefinitions(module: NixValue, whole: Place): ReadModule {
  const definitions: Definition[] = [];
  const unread: Unread[] = [];
  const comments: { path: readonly string[]; lines: readonly string[] }[] = [];
  const plain: Weight = { priority: plainPriority, priorities: [], order: plainOrder };
  const budget = { left: limits.values };
  visitModule(module.kind === "function" ? module.call(moduleArguments(whole), whole) : module);
  return { definitions, unread, comments };

  function visitModule(value: NixValue): void {
    if (value.kind !== "set") {
      const what = value.kind === "unknown" ? value.what : "a value that is no set of options";
      unread.push({ path: [], what, at: value.kind === "unknown" ? value.at : whole });
      return;
    }
    const { members } = value;
    const config = members.get("config");
    for (const [name, member] of members) {
      const isOption = config === undefined ? !ofModule.has(name) : name === "config";
      if (!isOption)
        unread.push({ path: [name], what: ofModule.get(name) ?? "no option", at: member.at });
      else if (config === undefined) visitMember([name], member, plain);
    }
    if (config !== undefined) {
      note([], config.comments);
      visit([], config.value(), config.at, plain);
    }
  }

  function visitMember(path: readonly string[], member: Member, weight: Weight): void {
    note(path, member.comments);
    visit(path, member.value(), member.at, weight);
  }

  function visit(path: readonly string[], value: NixValue, at: Place, weight: Weight): void {
    if (budget.left < 0) return;
    if (--budget.left < 0) {
      unread.push({ path: [], what: `more than ${shown(limits.values)} values`, at: whole });
      return;
    }
    if (path.length > limits.levels) {
      unread.push({ path: path.slice(0, 1), what: "sets that nest too deeply", at });
      return;
    }
    switch (value.kind) {
      case "set":
        for (const [name, member] of value.members) visitMember([...path, name], member, weight);
        if (value.members.size === 0) definitions.push({ path, value: {}, at, ...weight });
        return;
      case "priority":
        visit(path, value.content(), at, {
          ...weight,
          priority: value.priority,
          priorities: [...weight.priorities, { depth: path.length, priority: value.priority }],
        });
        return;
      case "order":
        visit(path, value.content(), at, { ...weight, order: value.order });
        return;
      case "several":
        for (const content of value.contents) visit(path, content(), at, weight);
        return;
      case "unknown":
        unread.push({ path, what: value.what, at: value.at });
        return;
      case "function":
        unread.push({ path, what: "a function", at });
        return;
      default: {
        const data = plainOf(value, at, budget);
        if ("unknown" in data) unread.push({ path, ...data.unknown });
        else definitions.push({ path, value: data.value, at, ...weight });
      }
    }
  }

  function note(path: readonly string[], lines: readonly string[]): void {
    if (lines.length > 0) comments.push({ path, lines });
  }
}

type Weight = Pick<Definition, "priority" | "priorities" | "order">;

/** What a module can hold besides options, and what becomes of it. */
const ofModule: ReadonlyMap<string, string> = new Map([
  ["imports", "other modules; name their files on the command line, too"],
  ["options", "declarations of options of its own"],
  ["disabledModules", "modules that are switched off"],
  ["_module", "arguments of modules"],
  ["_file", "the name of a file"],
  ["key", "the name of a module"],
]);

/** Whether something is a part of modules, and no option. */
export function isOfModule([name = ""]: readonly string[]): boolean {
  return ofModule.has(name);
}

/** A text of so many characters counts as one more value. */
const charactersOfValue = 100;

type Plain =
  | { readonly value: JsonValue }
  | { readonly unknown: { readonly what: string; readonly at: Place } };

/** A value as plain data; what of it is not constant makes the whole unknown. */
function plainOf(value: NixValue, at: Place, budget: { left: number }, depth = 0): Plain {
  budget.left -= value.kind === "text" ? 1 + value.value.length / charactersOfValue : 1;
  if (budget.left < 0 || depth > limits.levels) {
    return { unknown: { what: "more values, or deeper ones, than any config has", at } };
  }
  switch (value.kind) {
    case "text":
    case "number":
    case "boolean":
      return { value: value.value };
    case "null":
      return { value: null };
    case "list": {
      const items: JsonValue[] = [];
      for (const item of value.items) {
        const plain = plainOf(item(), at, budget, depth + 1);
        if ("unknown" in plain) return plain;
        items.push(plain.value);
      }
      return { value: items };
    }
    case "set": {
      const entries: [string, JsonValue][] = [];
      for (const [name, member] of value.members) {
        const plain = plainOf(member.value(), member.at, budget, depth + 1);
        if ("unknown" in plain) return plain;
        entries.push([name, plain.value]);
      }
      return { value: Object.fromEntries(entries) };
    }
    case "unknown":
      return { unknown: { what: value.what, at: value.at } };
    case "priority":
    case "order":
      return plainOf(value.content(), at, budget, depth + 1);
    default:
      return { unknown: { what: "a function", at } };
  }
}

/** `lib` is known; what only the VM knows is not. */
function moduleArguments(at: Place): Lazy {
  const fromVm = ["config", "pkgs", "options", "modulesPath", "utils"];
  const members = new Map<string, Member>([
    ["lib", { value: builtin("lib") ?? unknown("lib"), at, comments: [] }],
    ...fromVm.map((name) => [name, { value: unknown(name), at, comments: [] }] as const),
  ]);
  return () => ({ kind: "set", members });

  function unknown(name: string): Lazy {
    return () => ({ kind: "unknown", what: `the name ${name}`, at });
  }
}
