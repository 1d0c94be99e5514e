/** A value of the platform's option tree, as it can stand in a NixOS module. */
export type OptionValue =
  | string
  | number
  | boolean
  | null
  | readonly OptionValue[]
  | { readonly [name: string]: OptionValue };

/** The options that the user set and nothing else: what is emitted as the NixOS module. */
export interface Definitions {
  readonly flyingcircus?: { readonly [name: string]: OptionValue };
}
