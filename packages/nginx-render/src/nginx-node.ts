import type { Path } from "@nixgen/schema";

/**
 * A piece of nginx configuration before it is laid out. The words of a directive are texts as
 * they stand in the file; `path` is the place in the user's config that they come from.
 */
export type NginxNode =
  | { readonly kind: "directive"; readonly words: readonly string[]; readonly path?: Path }
  | {
      readonly kind: "block";
      readonly words: readonly string[];
      readonly children: readonly NginxNode[];
      readonly path?: Path;
      /** Said in a line above it. */
      readonly comment?: string;
    }
  /** Lines of the user's own. */
  | { readonly kind: "verbatim"; readonly text: string; readonly path: Path }
  | { readonly kind: "comment"; readonly text: string; readonly path?: Path };
