import { type FormatName, formatNames } from "../report/format-names.js";
import { formatOption } from "./format-option.js";

/** The format for diagnostics that a word names. */
export function reportFormat(name: string): FormatName {
  return formatOption(name, formatNames);
}
