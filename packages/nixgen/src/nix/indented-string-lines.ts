/**
 * What stands between the two `''` of an indented string: one entry per line, without the
 * indentation, the last one empty where the text ends with a newline. Undefined where the text
 * would not come back exactly, or not readably:
 * - it has no newline;
 * - its first line is empty, or every line starts with a space (Nix strips common indentation);
 * - a line of nothing but white space, which nobody sees;
 * - a control character other than newline and tab (Nix reads a carriage return as a newline);
 * - a `'` at its end, or before `''` or `${`, where it would join the escape.
 */
export function indentedStringLines(text: string): readonly string[] | undefined {
  const canBeExact = text.includes("\n") && unindentedLine.test(text) && !hindrance.test(text);
  return canBeExact ? text.replace(/''|\$\{/g, escaped).split("\n") : undefined;
}

const hindrance =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
  /^\n|(?:^|\n)[ \t]+(?:\n|$)|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|'(?:''|\$\{|$)/;

const unindentedLine = /(?:^|\n)[^ \n]/;

function escaped(found: string): string {
  return found === "''" ? "'''" : `''${found}`;
}
