import { showValue } from "../text/show-value.js";
import type { CopiedText } from "./copied-texts.js";
import { type NginxTextProblem, readNginxStatements } from "./statements.js";

/**
 * What nginx takes a copied text for, to complete "nginx would read …"; undefined where it reads
 * the words that are meant and nothing beyond the place of the text.
 */
export function misreading({ directive, text, ending, form }: CopiedText): string | undefined {
  const start = directive.length + 1;
  const end = start + text.length;
  const { statements, problem } = readNginxStatements(`${directive} ${text}${ending}`);
  const [statement] = statements;
  if (statement !== undefined && statement.end <= end) {
    const character = statement.kind === "open" ? "{" : ";";
    const meaning = statement.kind === "open" ? "the beginning of a block" : "its end";
    return `the ${quoteCharacter(character)} in it as ${meaning}`;
  }
  if (problem !== undefined) return describe(problem);
  const words = (statement?.words ?? []).filter((word) => word.start >= start);
  if (words.some((word) => word.end > end)) return "what follows it as a part of it";
  if (form === "words") return undefined;
  const [word] = words;
  if (words.length !== 1 || word === undefined) {
    return `${words.length} words, ${words.map(({ value }) => showValue(value)).join(" and ")}`;
  }
  return word.quoted || word.value === text ? undefined : `it as ${showValue(word.value)}`;
}

function describe(problem: NginxTextProblem): string {
  switch (problem.kind) {
    case "unclosed-quote":
      return `a quote (${problem.quote}) that nothing closes, and the rest of the file in it`;
    case "unexpected":
      return `the ${quoteCharacter(problem.character)} in it as a mistake and refuse the file`;
    case "unfinished":
      return "what follows it as a part of it";
    case "too-long":
      return "a word that is too long for it (4,095 bytes) and refuse the file";
    case "unclosed-block":
      return "the beginning of a block that nothing closes";
    default:
      return problem satisfies never;
  }
}

function quoteCharacter(character: string): string {
  return `"${character}"`;
}
