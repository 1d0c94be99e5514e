import { readNginxStatements } from "./statements.js";

/** A directive of a verbatim text that stands in no block of its own. */
export interface NginxDirective {
  readonly name: string;
  readonly values: readonly string[];
}

/** The directives of an extraConfig at its outermost level; none where nginx could not read it. */
export function outerDirectives(text: string): readonly NginxDirective[] {
  if (text.trim() === "") return [];
  const { statements, problem } = readNginxStatements(text);
  if (problem !== undefined) return [];
  const found: NginxDirective[] = [];
  let depth = 0;
  for (const { kind, words } of statements) {
    if (kind === "open") depth++;
    else if (kind === "close") depth--;
    else if (depth === 0) {
      const [name = "", ...values] = words.map(({ value }) => value);
      found.push({ name, values });
    }
  }
  return found;
}
