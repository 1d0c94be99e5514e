import { readNginxStatements } from "./statements.js";

/** Writes a text so that nginx reads it as one word: as it stands where that is exact. */
export function quoteNginxWord(text: string): string {
  return reads(text, text) ? text : quoted(text);
}

function quoted(text: string): string {
  const plain = [`"${text}"`, `'${text}'`].find((candidate) => reads(candidate, text));
  return plain ?? `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

function reads(candidate: string, text: string): boolean {
  const { statements, problem } = readNginxStatements(`x ${candidate};`);
  const words = statements[0]?.words ?? [];
  return (
    problem === undefined &&
    statements.length === 1 &&
    words.length === 2 &&
    words[1]?.value === text
  );
}
