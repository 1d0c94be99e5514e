import type { Sourced } from "@nixgen/schema";
import type { NginxNode } from "./nginx-node.js";

/** The user's own lines, or nothing where there are none. */
export function verbatim(source: Sourced<string>): readonly NginxNode[] {
  const { value: text, path = [] } = source;
  return /^[ \t\r\n]*$/.test(text) ? [] : [{ kind: "verbatim", text, path }];
}
