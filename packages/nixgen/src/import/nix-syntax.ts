import type { Range } from "../load/source-tree.js";

/** A comment of a Nix text, without its marks. */
export interface NixComment extends Range {
  readonly text: string;
  /** Whether something else stands before it in its line, which it belongs to then. */
  readonly isBehind: boolean;
}

/** A name in an attribute path, which may be computed. */
export type NixAttribute =
  | (Range & { readonly kind: "name"; readonly name: string })
  | (Range & { readonly kind: "computed"; readonly value: NixExpression });

/** A part of a string. */
export type NixPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "expression"; readonly value: NixExpression };

/** What stands between the braces of a set, or behind `let`. */
export type NixBinding =
  | (Range & {
      readonly kind: "binding";
      readonly path: readonly NixAttribute[];
      readonly value: NixExpression;
      readonly comments: readonly string[];
    })
  | (Range & {
      readonly kind: "inherit";
      readonly from: NixExpression | undefined;
      readonly names: readonly (Range & { readonly name: string })[];
      readonly comments: readonly string[];
    });

/** What a function takes: one name, or a set whose members are named. */
export type NixParameter =
  | { readonly kind: "name"; readonly name: string }
  | {
      readonly kind: "set";
      readonly members: readonly { readonly name: string; readonly preset?: NixExpression }[];
      readonly whole?: string;
    };

/** An expression of the Nix language, with its place in the text. */
export type NixExpression = Range &
  (
    | { readonly kind: "text"; readonly parts: readonly NixPart[] }
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "path"; readonly text: string }
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "list"; readonly items: readonly NixExpression[] }
    | {
        readonly kind: "set";
        readonly isRecursive: boolean;
        readonly bindings: readonly NixBinding[];
      }
    | {
        readonly kind: "select";
        readonly from: NixExpression;
        readonly path: readonly NixAttribute[];
        readonly otherwise: NixExpression | undefined;
      }
    | { readonly kind: "has"; readonly set: NixExpression; readonly path: readonly NixAttribute[] }
    | { readonly kind: "call"; readonly function: NixExpression; readonly argument: NixExpression }
    | { readonly kind: "function"; readonly parameter: NixParameter; readonly body: NixExpression }
    | {
        readonly kind: "let";
        readonly bindings: readonly NixBinding[];
        readonly body: NixExpression;
      }
    | { readonly kind: "with"; readonly set: NixExpression; readonly body: NixExpression }
    | { readonly kind: "assert"; readonly condition: NixExpression; readonly body: NixExpression }
    | {
        readonly kind: "if";
        readonly condition: NixExpression;
        readonly yes: NixExpression;
        readonly no: NixExpression;
      }
    | { readonly kind: "prefix"; readonly operator: "!" | "-"; readonly operand: NixExpression }
    | {
        readonly kind: "infix";
        readonly operator: string;
        readonly left: NixExpression;
        readonly right: NixExpression;
      }
  );
