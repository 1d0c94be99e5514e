import { assertNixText } from "./assert-nix-text.js";

// Only this file can name it, so only the constructors below make expressions.
declare const made: unique symbol;

interface Node<Kind extends string> {
  readonly kind: Kind;
  readonly [made]: true;
}

export interface StringLiteral extends Node<"string"> {
  readonly text: string;
}

export interface IntegerLiteral extends Node<"integer"> {
  readonly value: number;
}

export interface FloatLiteral extends Node<"float"> {
  readonly value: number;
}

export interface BooleanLiteral extends Node<"boolean"> {
  readonly value: boolean;
}

export type NullLiteral = Node<"null">;

export interface List extends Node<"list"> {
  readonly items: readonly Value[];
}

export interface AttributeSet extends Node<"attribute-set"> {
  readonly bindings: readonly Binding[];
}

/** A call of one of the functions of `lib` that say how the module system merges a value. */
export interface Application extends Node<"application"> {
  readonly function: "mkForce" | "mkAfter";
  readonly argument: Value;
}

/** Names from the outermost set inwards; printed quoted where Nix needs it. */
export type AttributePath = readonly [string, ...string[]];

export interface Binding extends Node<"binding"> {
  readonly path: AttributePath;
  readonly expression: Expression;
  /** Printed above the binding, one comment line per line of text. */
  readonly comment?: string;
}

/** What can stand anywhere, also as an item of a list. */
export type Value =
  | StringLiteral
  | IntegerLiteral
  | FloatLiteral
  | BooleanLiteral
  | NullLiteral
  | List
  | AttributeSet;

/** A Nix expression. It holds data only: no text in it can become code. */
export type Expression = Value | Application;

export const nullLiteral: NullLiteral = make({ kind: "null" });

/** A string of any text that Nix can hold, see `nixTextProblem` of the schema. */
export function string(text: string): StringLiteral {
  return make({ kind: "string", text: assertNixText(text) });
}

const integerEnd = 2 ** 63;

/** A finite number: an integer where Nix has it among its 64 bit integers, else a float. */
export function number(value: number): IntegerLiteral | FloatLiteral {
  if (!Number.isFinite(value)) throw new Error(`Bug in nixgen: ${value} is no number in Nix.`);
  // The least 64 bit integer itself cannot be written: Nix reads its digits before the sign.
  return Number.isInteger(value) && Math.abs(value) < integerEnd
    ? make<IntegerLiteral>({ kind: "integer", value })
    : make<FloatLiteral>({ kind: "float", value });
}

export function boolean(value: boolean): BooleanLiteral {
  return make({ kind: "boolean", value });
}

export function list(items: readonly Value[]): List {
  return make({ kind: "list", items });
}

/** A set whose bindings are printed in the order given. */
export function attributeSet(bindings: readonly Binding[]): AttributeSet {
  return make({ kind: "attribute-set", bindings });
}

/** `path = expression;`, with an optional comment above it. */
export function binding(path: AttributePath, expression: Expression, comment?: string): Binding {
  for (const name of path) assertNixText(name);
  if (comment === undefined) return make({ kind: "binding", path, expression });
  return make({ kind: "binding", path, expression, comment: assertNixText(comment) });
}

/** `lib.mkForce value`: it wins over every definition without one. */
export function mkForce(argument: Value): Application {
  return make({ kind: "application", function: "mkForce", argument });
}

/** `lib.mkAfter value`: lists and lines come after those of other definitions. */
export function mkAfter(argument: Value): Application {
  return make({ kind: "application", function: "mkAfter", argument });
}

function make<Made extends Node<string>>(node: Omit<Made, typeof made>): Made {
  return node as Made;
}
