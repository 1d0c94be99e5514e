/** More of them could keep the search busy for minutes. */
const mostQuantifiers = 6;

/**
 * Whether a regular expression of a location matches a path; undefined where JavaScript reads it
 * differently than PCRE does, or where the search could take too long.
 */
export function matchesPath(
  pattern: string,
  ignoresCase: boolean,
  path: string,
): boolean | undefined {
  // A group that repeats what itself repeats or varies takes exponential time.
  const hasLoopOverChoice = /[*+?}|][^()]*\)(?:[*+]|\{)/.test(pattern);
  const quantifiers = pattern.match(/[*+?]|\{\d/g) ?? [];
  if (hasLoopOverChoice || /\)\)[*+{]/.test(pattern) || quantifiers.length > mostQuantifiers) {
    return undefined;
  }
  // PCRE spellings that JavaScript takes for something else without complaint.
  if (/\\[AzZGQEKRXhHCpP]|\[\[:|[*+?}]\+|\\$|\(\*/.test(pattern)) return undefined;
  try {
    return new RegExp(pattern, ignoresCase ? "i" : "").test(path);
  } catch {
    return undefined;
  }
}
