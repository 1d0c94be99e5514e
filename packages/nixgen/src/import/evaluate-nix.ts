import { limits } from "../load/limits.js";
import { builtin } from "./nix-builtins.js";
import type {
  NixAttribute,
  NixBinding,
  NixExpression,
  NixParameter,
  NixPart,
} from "./nix-syntax.js";
import type { Lazy, Member, NixValue, Place } from "./nix-value.js";

/** What names stand for: the innermost scope first. */
interface Scope {
  readonly find: (name: string) => Lazy | undefined;
}

/** More steps than any module takes, and few enough that one which never ends is noticed. */
const mostSteps = 1_000_000;
const deepest = 400;

/**
 * Evaluates a constant expression of a module as Nix does. What depends on `pkgs` or `config`, and
 * what this evaluator does not know, is `unknown`, with the place where it comes from.
 */
export function evaluateNix(root: NixExpression, file: string): NixValue {
  let steps = 0;
  let depth = 0;
  return evaluate(root, { find: builtin });

  function evaluate(node: NixExpression, scope: Scope): NixValue {
    if (++steps > mostSteps || depth > deepest) {
      return unknown("something that takes too long to find out", node);
    }
    depth++;
    const value = evaluateHere(node, scope);
    depth--;
    return value;
  }

  function evaluateHere(node: NixExpression, scope: Scope): NixValue {
    switch (node.kind) {
      case "text":
        return textOf(node.parts, scope);
      case "number":
        return { kind: "number", value: node.value };
      case "path":
        return unknown(`the path ${node.text}`, node);
      case "name":
        return placed(scope.find(node.name)?.() ?? unknown(`the name ${node.name}`, node), node);
      case "list":
        return { kind: "list", items: node.items.map((item) => lazy(item, scope)) };
      case "set":
        return setOf(node.bindings, scope, node.isRecursive).value;
      case "select":
        return select(node, scope);
      case "has":
        return has(node, scope);
      case "call": {
        const called = evaluate(node.function, scope);
        if (called.kind === "unknown") return called;
        if (called.kind !== "function")
          return unknown("a value that is called, but no function", node.function);
        return called.call(lazy(node.argument, scope), placeOf(node));
      }
      case "function":
        return {
          kind: "function",
          call: (argument) => evaluate(node.body, withParameter(node.parameter, argument, scope)),
        };
      case "let":
        return evaluate(node.body, setOf(node.bindings, scope, true).scope);
      case "with":
        return evaluate(node.body, withSet(node.set, scope));
      case "assert": {
        const condition = evaluate(node.condition, scope);
        if (condition.kind === "boolean" && condition.value) return evaluate(node.body, scope);
        return asUnknown(condition, "an assertion that does not hold", node.condition);
      }
      case "if": {
        const condition = evaluate(node.condition, scope);
        if (condition.kind === "boolean") {
          return evaluate(condition.value ? node.yes : node.no, scope);
        }
        return asUnknown(condition, "a condition that is neither true nor false", node.condition);
      }
      case "prefix": {
        const operand = evaluate(node.operand, scope);
        if (node.operator === "!" && operand.kind === "boolean") return boolean(!operand.value);
        if (node.operator === "-" && operand.kind === "number") {
          return { kind: "number", value: -operand.value };
        }
        return asUnknown(operand, `${node.operator} before a value that takes none`, node);
      }
      case "infix":
        return infix(node, scope);
      default:
        return node satisfies never;
    }
  }

  function lazy(node: NixExpression, scope: Scope): Lazy {
    let known: NixValue | undefined;
    let isOpen = false;
    return () => {
      if (known !== undefined) return known;
      if (isOpen) return unknown("a value that needs itself", node);
      isOpen = true;
      known = evaluate(node, scope);
      isOpen = false;
      return known;
    };
  }

  function textOf(parts: readonly NixPart[], scope: Scope): NixValue {
    let text = "";
    for (const part of parts) {
      if (part.kind === "text") {
        text += part.text;
        continue;
      }
      const value = evaluate(part.value, scope);
      if (value.kind !== "text")
        return asUnknown(value, "a part of a text that is no text", part.value);
      text += value.value;
      if (text.length > limits.characters) return unknown("a text that is too long", part.value);
    }
    return { kind: "text", value: text };
  }

  /** A set and, where its members see each other, the scope in which they do. */
  function setOf(
    bindings: readonly NixBinding[],
    outer: Scope,
    isRecursive: boolean,
  ): { readonly value: NixValue; readonly scope: Scope } {
    const members = new Map<string, Member>();
    const defined = new Map<string, Member[]>();
    const inner: Scope = { find: (name) => members.get(name)?.value ?? outer.find(name) };
    const scope = isRecursive ? inner : outer;
    for (const binding of bindings) {
      if (binding.kind === "inherit") inherit(binding, outer, scope, members);
      else define(binding, scope, members, defined);
    }
    return { value: { kind: "set", members }, scope: inner };
  }

  function inherit(
    { from, names, comments }: Extract<NixBinding, { kind: "inherit" }>,
    outer: Scope,
    scope: Scope,
    members: Map<string, Member>,
  ): void {
    for (const { name, ...range } of names) {
      const at = placeOf(range);
      const source = from === undefined ? undefined : lazy(from, scope);
      const value = () =>
        source === undefined
          ? (outer.find(name)?.() ?? unknown(`the name ${name}`, range))
          : memberOf(source(), name, range);
      members.set(name, { value, at, comments });
    }
  }

  /** `a.b.c = value;` is `a = { b = { c = value; }; };`, merged with what `a` holds already. */
  function define(
    { path, value, comments, ...range }: Extract<NixBinding, { kind: "binding" }>,
    scope: Scope,
    members: Map<string, Member>,
    defined: Map<string, Member[]>,
  ): void {
    const names = path.map((attribute) => nameOf(attribute, scope));
    const [first, ...rest] = names;
    if (first === undefined) return;
    const at = placeOf({ start: range.start, end: path.at(-1)?.end ?? range.end });
    const leaf: Member = { value: lazy(value, scope), at, comments };
    const nestedMember = rest.reduceRight<Member>(
      (inner, name) => ({ value: () => setWith(name, inner), at, comments: [] }),
      leaf,
    );
    const known = defined.get(first);
    if (known === undefined) {
      defined.set(first, [nestedMember]);
      members.set(first, nestedMember);
      return;
    }
    known.push(nestedMember);
    if (known.length === 2) members.set(first, merged(known));
  }

  function nameOf(attribute: NixAttribute, scope: Scope): string {
    if (attribute.kind === "name") return attribute.name;
    const value = evaluate(attribute.value, scope);
    return value.kind === "text" ? value.value : "${…}";
  }

  function withParameter(parameter: NixParameter, argument: Lazy, outer: Scope): Scope {
    if (parameter.kind === "name") return withName(parameter.name, argument, outer);
    const { members, whole } = parameter;
    const names = new Map<string, Lazy>(whole === undefined ? [] : [[whole, argument]]);
    const scope: Scope = { find: (name) => names.get(name) ?? outer.find(name) };
    for (const { name, preset } of members) {
      names.set(name, () => {
        const given = argument();
        const member = given.kind === "set" ? given.members.get(name) : undefined;
        if (member !== undefined) return member.value();
        if (preset !== undefined) return evaluate(preset, scope);
        return outer.find(name)?.() ?? memberOf(given, name, root);
      });
    }
    return scope;
  }

  function withName(name: string, value: Lazy, outer: Scope): Scope {
    return { find: (wanted) => (wanted === name ? value : outer.find(wanted)) };
  }

  /** Names of a set that stands behind `with` count only where no other scope has them. */
  function withSet(node: NixExpression, outer: Scope): Scope {
    const set = lazy(node, outer);
    return {
      find: (name) => {
        const known = outer.find(name);
        if (known !== undefined) return known;
        const value = set();
        if (value.kind !== "set") return undefined;
        return value.members.get(name)?.value;
      },
    };
  }

  function select(node: Extract<NixExpression, { kind: "select" }>, scope: Scope): NixValue {
    let value = evaluate(node.from, scope);
    for (const attribute of node.path) {
      const next = memberOf(value, nameOf(attribute, scope), node);
      if (next.kind === "unknown" && value.kind === "set" && node.otherwise !== undefined) {
        return evaluate(node.otherwise, scope);
      }
      value = next;
    }
    return value;
  }

  function has(node: Extract<NixExpression, { kind: "has" }>, scope: Scope): NixValue {
    let value = evaluate(node.set, scope);
    for (const attribute of node.path) {
      if (value.kind === "unknown") return value;
      const member = value.kind === "set" ? value.members.get(nameOf(attribute, scope)) : undefined;
      if (member === undefined) return boolean(false);
      value = member.value();
    }
    return boolean(true);
  }

  function memberOf(
    value: NixValue,
    name: string,
    range: { start: number; end: number },
  ): NixValue {
    if (value.kind === "unknown") {
      return { ...value, what: `${value.what}.${name}`, at: placeOf(range) };
    }
    const member = value.kind === "set" ? value.members.get(name) : undefined;
    return member?.value() ?? unknown(`the name ${name}`, range);
  }

  function infix(node: Extract<NixExpression, { kind: "infix" }>, scope: Scope): NixValue {
    const left = evaluate(node.left, scope);
    if (left.kind === "unknown") return left;
    const { operator } = node;
    if (left.kind === "boolean" && ["&&", "||", "->"].includes(operator)) {
      const isDecided = operator === "||" ? left.value : !left.value;
      if (isDecided) return boolean(operator !== "&&");
      return evaluate(node.right, scope);
    }
    const right = evaluate(node.right, scope);
    if (right.kind === "unknown") return right;
    if (left.kind === "text" && right.kind === "text") {
      const isLong = left.value.length + right.value.length > limits.characters;
      if (isLong) return unknown("a text that is too long", node);
    }
    // Lists and sets are copied, which is work, too.
    steps += sizeOf(left) + sizeOf(right);
    return infixOf(operator, left, right) ?? unknown(`${operator} between such values`, node);
  }

  function placeOf({ start, end }: { start: number; end: number }): Place {
    return { file, start, end };
  }

  /** What only the VM knows is best looked for where its name stands. */
  function placed(value: NixValue, range: { start: number; end: number }): NixValue {
    return value.kind === "unknown" ? { ...value, at: placeOf(range) } : value;
  }

  function unknown(what: string, range: { start: number; end: number }): NixValue {
    return { kind: "unknown", what, at: placeOf(range) };
  }

  function asUnknown(
    value: NixValue,
    what: string,
    range: { start: number; end: number },
  ): NixValue {
    return value.kind === "unknown" ? value : unknown(what, range);
  }
}

function setWith(name: string, member: Member): NixValue {
  return { kind: "set", members: new Map([[name, member]]) };
}

/** A name that is defined by several attribute paths, all of which are asked only when it is. */
function merged(defined: readonly Member[]): Member {
  let known: NixValue | undefined;
  const value = () => {
    known ??= mergedValue(defined.map((member) => member.value()));
    return known;
  };
  const at = defined[0]?.at ?? { file: "", start: 0, end: 0 };
  return {
    value,
    at,
    get comments() {
      return defined.flatMap(({ comments }) => comments);
    },
  };
}

function mergedValue(values: readonly NixValue[]): NixValue {
  const byName = new Map<string, Member[]>();
  for (const value of values) {
    if (value.kind !== "set") return value;
    for (const [name, member] of value.members) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [member]);
      else known.push(member);
    }
  }
  const members = new Map<string, Member>();
  for (const [name, all] of byName) {
    const [only] = all;
    members.set(name, all.length === 1 && only !== undefined ? only : merged(all));
  }
  return { kind: "set", members };
}

function sizeOf(value: NixValue): number {
  if (value.kind === "list") return value.items.length;
  return value.kind === "set" ? value.members.size : 0;
}

function infixOf(operator: string, left: NixValue, right: NixValue): NixValue | undefined {
  switch (operator) {
    case "+":
      if (left.kind === "text" && right.kind === "text") {
        return { kind: "text", value: left.value + right.value };
      }
      break;
    case "++":
      if (left.kind === "list" && right.kind === "list") {
        return { kind: "list", items: [...left.items, ...right.items] };
      }
      break;
    case "//":
      if (left.kind === "set" && right.kind === "set") {
        return { kind: "set", members: new Map([...left.members, ...right.members]) };
      }
      break;
    case "==":
    case "!=": {
      const isSame = isSameScalar(left, right);
      if (isSame !== undefined) return boolean(operator === "==" ? isSame : !isSame);
    }
  }
  if (left.kind !== "number" || right.kind !== "number") return undefined;
  return calculate(operator, left.value, right.value);
}

function calculate(operator: string, left: number, right: number): NixValue | undefined {
  const number = (value: number): NixValue => ({ kind: "number", value });
  switch (operator) {
    case "+":
      return number(left + right);
    case "-":
      return number(left - right);
    case "*":
      return number(left * right);
    case "/":
      // Nix divides whole numbers without a rest.
      if (right === 0) return undefined;
      return number(
        Number.isInteger(left) && Number.isInteger(right) ? Math.trunc(left / right) : left / right,
      );
    case "<":
      return boolean(left < right);
    case "<=":
      return boolean(left <= right);
    case ">":
      return boolean(left > right);
    case ">=":
      return boolean(left >= right);
    default:
      return undefined;
  }
}

function isSameScalar(left: NixValue, right: NixValue): boolean | undefined {
  if ("value" in left && "value" in right) return left.value === right.value;
  if (left.kind === "null" || right.kind === "null") return left.kind === right.kind;
  return undefined;
}

function boolean(value: boolean): NixValue {
  return { kind: "boolean", value };
}
