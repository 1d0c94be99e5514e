import type { Diagnostic, Span } from "@nixgen/schema";
import { fileError } from "./load-catalogue.js";
import { findDuplicates, type Range, type SourceNode } from "./source-tree.js";

/** One diagnostic for each key that stands twice, at the second place. */
export function duplicateErrors(
  tree: SourceNode,
  at: (range: Range) => { readonly span: Span },
): Diagnostic[] {
  return findDuplicates(tree).map(({ path, first, second }) =>
    fileError(
      "config/duplicate-key",
      `The key ${JSON.stringify(path.at(-1))} stands here a second time.`,
      {
        path,
        ...at(second),
        hint: "Keep one of them, or merge what they hold.",
        related: [{ path, message: "It stands here already.", ...at(first) }],
      },
    ),
  );
}
