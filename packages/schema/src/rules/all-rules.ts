import type { Rule } from "./rule.js";

/** Every rule, in the order in which they run. */
export const allRules: readonly Rule[] = [];
