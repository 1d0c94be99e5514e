import { type NginxDirective, readNginx } from "@nixgen/nginx-render";

/** The directives of a text that must be well-formed. */
export function readDirectives(text: string): readonly NginxDirective[] {
  const read = readNginx(text);
  if (read.kind === "malformed") throw new Error(JSON.stringify({ problem: read.problem, text }));
  return read.directives;
}
