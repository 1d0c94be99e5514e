import { closest } from "@nixgen/schema";
import { UsageError } from "./usage-error.js";

/** The one of a command's formats that a word names. */
export function formatOption<Format extends string>(
  name: string,
  formats: readonly Format[],
): Format {
  const format = formats.find((one) => one === name);
  if (format !== undefined) return format;
  const meant = closest(name, formats);
  throw new UsageError(
    meant === undefined
      ? `There is no format ${name}; there is ${formats.join(", ")}.`
      : `There is no format ${name}.\nDid you mean ${meant}?`,
  );
}
