import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { systemReason } from "../write/system-reason.js";

/** Why a file has no text to read, in words for its user. */
export interface TextProblem {
  readonly problem: string;
  readonly hint?: string;
}

/** Reads an ordinary file as UTF-8, unless it is too large; `file` is what a person calls it. */
export async function readTextFile(
  place: string,
  { file, mebibytes }: { readonly file: string; readonly mebibytes: number },
): Promise<string | TextProblem> {
  try {
    // A pipe without a writer would be waited for.
    const handle = await open(place, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const found = await handle.stat();
      if (found.isDirectory()) {
        return { problem: `${file} is a directory.`, hint: "Name a file in it." };
      }
      if (!found.isFile()) return { problem: `${file} is no ordinary file.` };
      if (found.size > mebibytes * 2 ** 20) {
        return { problem: `${file} is larger than ${mebibytes} MiB.` };
      }
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
        await handle.readFile(),
      );
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof TypeError) return { problem: `${file} is not UTF-8 text.` };
    return { problem: `${file} cannot be read: ${systemReason(error)}.` };
  }
}
