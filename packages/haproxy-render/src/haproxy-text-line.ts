import type { Path } from "@nixgen/schema";

/** A line of the generated file, and the option that it comes from. */
export interface HaproxyTextLine {
  readonly text: string;
  /** Absent for blank lines and what the platform adds by itself. */
  readonly path?: Path;
  /** Where `path` holds a text of several lines: which of them, from 0. */
  readonly lineInValue?: number;
}
