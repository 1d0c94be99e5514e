/** A word of a configuration line as HAProxy reads it: quotes gone, escapes replaced. */
export interface HaproxyWord {
  readonly value: string;
  /** Offsets in the line, in UTF-16 code units, quotes included; end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Why HAProxy refuses a line, whatever its keyword is. */
export type HaproxyLineProblem =
  | { readonly kind: "unmatched-quote"; readonly quote: string; readonly offset: number }
  | { readonly kind: "bad-hex"; readonly offset: number }
  | { readonly kind: "nul"; readonly offset: number }
  | { readonly kind: "bad-variable"; readonly offset: number }
  | { readonly kind: "too-many-words"; readonly offset: number };

/** One line of a configuration as HAProxy cuts it into words. */
export interface HaproxyLine {
  /** All words before the problem, if there is one. */
  readonly words: readonly HaproxyWord[];
  readonly problem?: HaproxyLineProblem;
  /** Where a comment begins. */
  readonly comment?: number;
  /** Where a carriage return ends the line, although text follows. */
  readonly cut?: number;
  /** Where environment variables stand; their words hold the reference, not the value. */
  readonly variables: readonly number[];
}

/** HAProxy's limit, keyword included. */
const mostWords = 64;

const escapes: Readonly<Record<string, string>> = {
  " ": " ",
  "\\": "\\",
  "#": "#",
  "'": "'",
  '"': '"',
  n: "\n",
  r: "\r",
  t: "\t",
};

/** Characters that stand for themselves and end no word, whatever is around them. */
const ordinary = /[^ \t\v\f\r\n"'\\#$]+/y;

const variable = /\$(?:[A-Za-z_]\w*|\{[A-Za-z_.]\w*(?:\[\*\])?(?:-[^}]*)?\})/y;

/**
 * Cuts one line into words as HAProxy 2.6 to 2.9 do (manual, sections 2.2 and 2.3). They know no
 * continuation: a backslash at the end of a line is an ordinary character. `\xNN` above 7f stands
 * for a byte, given here as the character of that number.
 */
export function readHaproxyLine(line: string): HaproxyLine {
  const words: HaproxyWord[] = [];
  const variables: number[] = [];
  let value = "";
  let at = skipBlanks(line, 0);
  let start = at;
  let quote: { readonly character: string; readonly offset: number } | undefined;

  const stop = (problem: HaproxyLineProblem): HaproxyLine => ({ words, variables, problem });

  while (at < line.length) {
    ordinary.lastIndex = at;
    const run = ordinary.exec(line)?.[0];
    if (run !== undefined) {
      value += run;
      at += run.length;
      continue;
    }
    const character = line.charAt(at);
    if (character === "\r" || character === "\n") break;
    if (character === "#" && quote === undefined) break;
    if (character === quote?.character) {
      quote = undefined;
      at++;
    } else if (quote === undefined && (character === '"' || character === "'")) {
      quote = { character, offset: at };
      at++;
    } else if (character === "\\" && quote?.character !== "'") {
      const escaped = readEscape(line, at, quote !== undefined);
      if (escaped.kind !== "escape") return stop({ kind: escaped.kind, offset: at });
      value += escaped.value;
      at += escaped.length;
    } else if (quote === undefined && isBlank(character)) {
      words.push({ value, start, end: at });
      // Even where nothing comes behind the blank.
      if (words.length === mostWords) return stop({ kind: "too-many-words", offset: at });
      at = skipBlanks(line, at);
      start = at;
      value = "";
    } else if (character === "$" && quote?.character === '"') {
      variable.lastIndex = at;
      const reference = variable.exec(line)?.[0];
      if (reference === undefined) return stop({ kind: "bad-variable", offset: at });
      variables.push(at);
      value += reference;
      at += reference.length;
    } else {
      value += character;
      at++;
    }
  }

  if (quote !== undefined) {
    return stop({ kind: "unmatched-quote", quote: quote.character, offset: quote.offset });
  }
  // An empty word at the very end is none for HAProxy.
  if (value !== "") words.push({ value, start, end: at });
  return { words, variables, ...endOfReading(line, at) };
}

type Escape =
  | { readonly kind: "escape"; readonly value: string; readonly length: number }
  | { readonly kind: "bad-hex" | "nul" };

/** The escape at `at`; a backslash before any other character stands for itself. */
function readEscape(line: string, at: number, quoted: boolean): Escape {
  const next = line.charAt(at + 1);
  if (next === "x") {
    const digits = line.slice(at + 2, at + 4);
    if (!/^[0-9A-Fa-f]{2}$/.test(digits)) return { kind: "bad-hex" };
    if (digits === "00") return { kind: "nul" };
    return { kind: "escape", value: String.fromCharCode(Number.parseInt(digits, 16)), length: 4 };
  }
  if (next === "$" && quoted) return { kind: "escape", value: "$", length: 2 };
  const value = escapes[next];
  return value === undefined
    ? { kind: "escape", value: "\\", length: 1 }
    : { kind: "escape", value, length: 2 };
}

function endOfReading(line: string, at: number): Pick<HaproxyLine, "comment" | "cut"> {
  if (line.charAt(at) === "#") return { comment: at };
  return /^[ \t\v\f\r\n]*$/.test(line.slice(at)) ? {} : { cut: at };
}

/** Whether C's `isspace` holds: also the carriage return, which ends a line elsewhere. */
function isBlank(character: string): boolean {
  return character !== "" && " \t\v\f\r".includes(character);
}

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (isBlank(line.charAt(at))) at++;
  return at;
}
