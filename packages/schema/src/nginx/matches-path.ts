/** About how many steps a search may take: some milliseconds. */
const mostSteps = 10_000_000;

/**
 * Whether a regular expression of a location matches a path; undefined where JavaScript reads it
 * differently than PCRE does, or where the search could take too long.
 */
export function matchesPath(
  pattern: string,
  ignoresCase: boolean,
  path: string,
): boolean | undefined {
  if (isPcreOnly(pattern) || steps(pattern, path.length) > mostSteps) return undefined;
  try {
    return new RegExp(pattern, ignoresCase ? "i" : "").test(path);
  } catch {
    return undefined;
  }
}

/** Spellings that JavaScript takes for something else without complaint. */
function isPcreOnly(pattern: string): boolean {
  return /\\[AzZGQEKRXhHCpP]|\[\[:|[*+?}]\+|\(\*/.test(pattern);
}

/** How long a search that backtracks takes at worst, roughly. */
function steps(pattern: string, length: number): number {
  // A group that repeats what itself repeats or varies takes exponential time.
  if (/[*+?}|][^()]*\)(?:[*+]|\{)|\)[^()]*\)(?:[*+]|\{)/.test(pattern)) return Infinity;
  const starts = pattern.startsWith("^") ? 1 : length;
  const choices = pattern
    .split(")")
    .reduce((product, part) => product * part.split("|").length, starts);
  const optional = 2 ** count(pattern, /\?/g);
  let loops = 1;
  for (let index = 1; index <= count(pattern, /[*+]|\{\d*,/g); index++) {
    loops *= (length + index) / index;
  }
  return choices * optional * loops;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
