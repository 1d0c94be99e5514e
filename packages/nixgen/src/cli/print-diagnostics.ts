import type { Diagnostic } from "@nixgen/schema";
import type { LoadedConfig } from "../load/load-config.js";
import { type FormatName, formatNames, report } from "../report/report.js";
import type { Io } from "./io.js";
import { UsageError } from "./usage-error.js";

/** The format that a word names. */
export function reportFormat(name: string): FormatName {
  const format = formatNames.find((one) => one === name);
  if (format !== undefined) return format;
  throw new UsageError(`There is no format ${name}; there is ${formatNames.join(", ")}.`);
}
