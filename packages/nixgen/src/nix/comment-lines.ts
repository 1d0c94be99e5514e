/** A text as comment lines. Nix ends a comment at a carriage return as well. */
export function commentLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => `# ${line}`.trimEnd());
}
