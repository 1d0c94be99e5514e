import type { Range } from "../load/source-tree.js";

/** Why a text is no Nix, and where; thrown within the reader only. */
export class NixSyntaxError extends Error {
  readonly range: Range;
  /** A place that belongs to it, such as the brace that is not closed. */
  readonly related: { readonly range: Range; readonly message: string } | undefined;

  constructor(
    message: string,
    range: Range,
    related?: { readonly range: Range; readonly message: string },
  ) {
    super(message);
    this.range = range;
    this.related = related;
  }
}
