import type { Path } from "../diagnostic.js";

/** A resolved value, and the place in the config that it comes from. */
export interface Sourced<T> {
  readonly value: T;
  /** The nearest place in the user's config; absent for what the platform adds by itself. */
  readonly path?: Path;
}
