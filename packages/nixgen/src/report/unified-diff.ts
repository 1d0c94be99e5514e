import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/** Comparing wholly different texts takes quadratic time. */
const longestMilliseconds = 2000;

/** Two states of a file, and what they are called. */
export interface FileChange {
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
}

/** A change as `diff -u` prints it. */
export function unifiedDiff({ from, to, before, after }: FileChange): string {
  return (
    createTwoFilesPatch(from, to, before, after, undefined, undefined, {
      timeout: longestMilliseconds,
      headerOptions: FILE_HEADERS_ONLY,
    }) ?? wholly({ from, to, before, after })
  );
}

/** Everything out, everything in: what is left to say where comparing would take too long. */
function wholly({ from, to, before, after }: FileChange): string {
  const lines = (text: string, sign: string) =>
    text === ""
      ? []
      : text
          .replace(/\n$/, "")
          .split("\n")
          .map((line) => sign + line);
  const [removed, added] = [lines(before, "-"), lines(after, "+")];
  return [
    `--- ${from}`,
    `+++ ${to}`,
    `@@ -${removed.length === 0 ? 0 : 1},${removed.length} +1,${added.length} @@`,
    ...removed,
    ...added,
    "",
  ].join("\n");
}
