import { isUtf8 } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { systemReason } from "../write/system-reason.js";

/** Why a file has no text to read, in words for its user. */
export interface TextProblem {
  readonly problem: string;
  readonly hint?: string;
}

/** Reads an ordinary file as UTF-8, unless it is too large; `file` is what a person calls it. */
export function readTextFile(
  place: string,
  { file, mebibytes }: { readonly file: string; readonly mebibytes: number },
): string | TextProblem {
  try {
    // A pipe without a writer would be waited for.
    const descriptor = openSync(place, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const found = fstatSync(descriptor);
      if (found.isDirectory()) {
        return { problem: `${file} is a directory.`, hint: "Name a file in it." };
      }
      if (!found.isFile()) return { problem: `${file} is no ordinary file.` };
      if (found.size > mebibytes * 2 ** 20) {
        return { problem: `${file} is larger than ${mebibytes} MiB.` };
      }
      const bytes = readFileSync(descriptor);
      return isUtf8(bytes) ? bytes.toString("utf8") : { problem: `${file} is not UTF-8 text.` };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return { problem: `${file} cannot be read: ${systemReason(error)}.` };
  }
}
