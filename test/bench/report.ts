import type { InstalledSize } from "../pack/installed-size.ts";
import type { Sizes } from "./cases.ts";
import type { Results } from "./run-benchmarks.ts";

/** What a run of the benchmarks found, as committed in docs/benchmarks.json. */
export interface Report extends Results {
  readonly runs: number;
  readonly sizes: Sizes;
  /** What it ran on and with, by name. */
  readonly surroundings: Readonly<Record<string, string>>;
  /** Empty where the registry could not be reached. */
  readonly installed: readonly InstalledSize[];
}
