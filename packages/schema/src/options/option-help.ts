import type * as z from "../zod.js";

/**
 * What an editor tells of an option besides its description. Only the JSON Schema needs these
 * texts, so they stand in files of their own, beside the options; a missing one does not compile.
 */
export type OptionHelp<Value> = {
  /** Values that show how the option is written, the most usual one first. */
  readonly examples: readonly [Value, ...Value[]];
  /** What holds without the option, where it has no default. */
  readonly without?: string;
  /** Codes of diagnostics that concern the option. */
  readonly codes?: readonly string[];
  /** Address of the documentation. */
  readonly see?: string;
  /** What to use in its place. */
  readonly deprecated?: string;
  readonly snippets?: readonly Snippet[];
} & ([Choice<Value>] extends [never]
  ? { readonly values?: never }
  : {
      /** What each value means. */
      readonly values: Readonly<Record<Choice<Value>, string>>;
    });

/** A piece of config that an editor inserts as a whole. */
export interface Snippet {
  readonly label: string;
  readonly description: string;
  /** A valid value of the place. */
  readonly body: unknown;
  /** Texts in it that the editor lets the author replace, wherever they occur. */
  readonly placeholders: readonly string[];
}

/** The words that an option lets its author choose from, itself or in a list or by name. */
type Choice<Value> = Value extends string
  ? string extends Value
    ? never
    : Value
  : Value extends readonly (infer Item)[]
    ? Choice<Item>
    : Value extends object
      ? string extends keyof Value
        ? Choice<Value[keyof Value]>
        : never
      : never;

/** Help on every option of an object, in the JSON Schema's definition of that name. */
export interface DefinitionHelp {
  readonly id: string;
  readonly options: Readonly<Record<string, AnyOptionHelp>>;
  readonly snippets: readonly Snippet[];
}

/** Help on an option whatever it takes. */
export interface AnyOptionHelp {
  readonly examples: readonly unknown[];
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly without?: string;
  readonly codes?: readonly string[];
  readonly see?: string;
  readonly deprecated?: string;
  readonly snippets?: readonly Snippet[];
}

type Given<Value> = Value extends null | undefined ? never : Frozen<Value>;
type Frozen<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
  : Value;

/** Takes down the help on the options of an object; each option must have some. */
export function helpOn<Shape extends z.core.$ZodShape>(
  definition: z.ZodObject<Shape, z.core.$strict>,
  options: { readonly [Name in keyof Shape]-?: OptionHelp<Given<z.input<Shape[Name]>>> },
  snippets: readonly Snippet[] = [],
): DefinitionHelp {
  return { id: String(definition.meta()?.id), options, snippets };
}
