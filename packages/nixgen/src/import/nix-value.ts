import type { Range } from "../load/source-tree.js";

/** A place in one of the imported files. */
export interface Place extends Range {
  readonly file: string;
}

/** How strongly a definition counts: the lower number wins (`mkForce` 50, plain 100, `mkDefault` 1000). */
export const plainPriority = 100;

/** What an expression of a module stands for, as far as it is constant. */
export type NixValue =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" }
  | { readonly kind: "list"; readonly items: readonly Lazy[] }
  | { readonly kind: "set"; readonly members: ReadonlyMap<string, Member> }
  | { readonly kind: "function"; readonly call: (argument: Lazy, at: Place) => NixValue }
  /** `lib.mkForce`, `lib.mkDefault` and `lib.mkOverride`. */
  | { readonly kind: "priority"; readonly priority: number; readonly content: Lazy }
  /** `lib.mkBefore`, `lib.mkAfter` and `lib.mkOrder`; a plain definition has 1000. */
  | { readonly kind: "order"; readonly order: number; readonly content: Lazy }
  /** `lib.mkMerge`: several definitions in one. */
  | { readonly kind: "several"; readonly contents: readonly Lazy[] }
  /** What only the VM knows, or what this reader does not. */
  | { readonly kind: "unknown"; readonly what: string; readonly at: Place };

/** A value that is found out when it is asked for. */
export type Lazy = () => NixValue;

/** A member of a set, and where it is written. */
export interface Member {
  readonly value: Lazy;
  readonly at: Place;
  readonly comments: readonly string[];
}
