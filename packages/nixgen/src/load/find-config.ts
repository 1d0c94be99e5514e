import { access } from "node:fs/promises";
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
export async function findConfig(directory: string): Promise<FoundConfig> {
  const there = await Promise.all(
    names.map((name) =>
      access(join(directory, name)).then(
        () => [name],
        () => [],
      ),
    ),
  );
  const [file, ...others] = there.flat();
  if (file === undefined) return { kind: "none", looked: names };
  return others.length === 0
    ? { kind: "found", file }
    : { kind: "several", files: [file, ...others] };
}
