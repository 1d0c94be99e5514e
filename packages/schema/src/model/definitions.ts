import type { Path } from "../diagnostic.js";

/** A value of the platform's option tree, as it can stand in a NixOS module. */
export type OptionValue =
  | string
  | number
  | boolean
  | null
  | readonly OptionValue[]
  | { readonly [name: string]: OptionValue };

/** A definition that replaces those of the platform, or comes behind them. */
export interface Override {
  readonly path: Path;
  /** `force` for `lib.mkForce`, `after` for `lib.mkAfter`. */
  readonly priority: "force" | "after";
  readonly value: OptionValue;
}

/** What is emitted as the NixOS module: the options that the user set, and the ports they need. */
export interface Definitions {
  readonly flyingcircus?: { readonly [name: string]: OptionValue };
  /** `networking.firewall`, where binds are public that the platform's firewall would close (T22). */
  readonly networking?: { readonly [name: string]: OptionValue };
}
