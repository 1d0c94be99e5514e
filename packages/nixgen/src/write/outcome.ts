import type { Generation } from "./generations.js";

/** What became of a file that was to be written. */
export type Outcome = Done | Refused;

export interface Done {
  readonly kind: "created" | "updated" | "unchanged";
  readonly target: string;
  /** What stood there before, if it was kept. */
  readonly saved?: Generation;
  /** Older generations that were removed for it. */
  readonly removed: readonly Generation[];
  /** Why a power cut may bring back what stood there before. */
  readonly unconfirmed?: string;
}

/** The directory is as it was. */
interface Refused {
  readonly kind: "refused";
  readonly target: string;
  readonly reason: string;
  readonly saved?: Generation;
}
