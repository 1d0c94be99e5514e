import type { Path } from "@nixgen/schema";

/**
 * Takes the next line of a file, the option that it comes from, and where that holds a text of
 * several lines, which of them it is, from 0.
 */
export type WriteLine = (text: string, path?: Path, lineInValue?: number) => void;
