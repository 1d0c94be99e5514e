import type { Sourced } from "@nixgen/schema";
import type { NginxNode } from "./nginx-node.js";

/** A directive with a resolved value, or nothing where there is no value. */
export function directive(
  name: string,
  source: Sourced<string> | undefined,
  args: (value: string) => readonly string[] = (value) => [value],
): readonly NginxNode[] {
  if (source === undefined) return [];
  const { value, path } = source;
  const words = [name, ...args(value)];
  return [{ kind: "directive", words, ...(path === undefined ? {} : { path }) }];
}
