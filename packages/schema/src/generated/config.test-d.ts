// Compiled by `npm run types`: the generated types of a config are those that zod infers.

import type { configOptions } from "../options/config.js";
import type * as z from "../zod.js";
import type { Config } from "./config.js";

type Parsed = z.output<typeof configOptions>;
/** Whether types are identical, down to what may be left out and what may be undefined. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

export const identical: Same<Config, Parsed> = true;
// Where they are not, the compiler tells in which option.
export const generated = (config: Parsed): Config => config;
export const inferred = (config: Config): Parsed => config;
