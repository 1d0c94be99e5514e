import { existsSync } from "node:fs";
import { join } from "node:path";

const names = ["ts", "mts", "js", "mjs", "yaml", "yml", "json"].map(
  (end) => `nixgen.config.${end}`,
);

/** The configs of a directory by name. */
export type FoundConfig =
  | { readonly kind: "found"; readonly file: string }
  | { readonly kind: "none"; readonly looked: readonly string[] }
  | { readonly kind: "several"; readonly files: readonly string[] };

/** Looks for `nixgen.config.*` in a directory. */
export function findConfig(directory: string): FoundConfig {
  const [file, ...others] = names.filter((name) => existsSync(join(directory, name)));
  if (file === undefined) return { kind: "none", looked: names };
  return others.length === 0
    ? { kind: "found", file }
    : { kind: "several", files: [file, ...others] };
}
