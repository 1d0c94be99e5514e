/** A value of the platform's option tree, as it can stand in a NixOS module. */
export type OptionValue =
  | string
  | number
  | boolean
  | null
  | readonly OptionValue[]
  | { readonly [name: string]: OptionValue };

/** What is emitted as the NixOS module: the options that the user set, and the ports they need. */
export interface Definitions {
  readonly flyingcircus?: { readonly [name: string]: OptionValue };
  /** `networking.firewall`, where binds are public that the platform's firewall would close (T22). */
  readonly networking?: { readonly [name: string]: OptionValue };
}
