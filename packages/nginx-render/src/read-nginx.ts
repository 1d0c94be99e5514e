import { type NginxTextProblem, readNginxStatements } from "@nixgen/schema";

/** A directive as nginx sees it: its words without quotes, and the directives of its block. */
export interface NginxDirective {
  readonly name: string;
  readonly args: readonly string[];
  readonly block?: readonly NginxDirective[];
}

/** Reads nginx configuration text. Includes are not followed; comments are dropped. */
export function readNginx(
  text: string,
):
  | { readonly kind: "read"; readonly directives: readonly NginxDirective[] }
  | { readonly kind: "malformed"; readonly problem: NginxTextProblem } {
  const { statements, problem } = readNginxStatements(text);
  if (problem !== undefined) return { kind: "malformed", problem };
  const directives: NginxDirective[] = [];
  const open = [directives];
  for (const statement of statements) {
    if (statement.kind === "close") {
      open.pop();
      continue;
    }
    const [name = "", ...args] = statement.words.map((word) => word.value);
    if (statement.kind === "directive") {
      open.at(-1)?.push({ name, args });
    } else {
      const block: NginxDirective[] = [];
      open.at(-1)?.push({ name, args, block });
      open.push(block);
    }
  }
  return { kind: "read", directives };
}
