/** A word as nginx reads it: quotes gone, escapes replaced. */
export interface NginxWord {
  readonly value: string;
  readonly quoted: boolean;
  /** Offsets in the text, in UTF-16 code units, quotes included; end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What nginx reads up to the next `;` (a directive), `{` (opens a block) or `}` (closes one). */
export interface NginxStatement {
  readonly kind: "directive" | "open" | "close";
  /** Empty for `close` and for nothing else. */
  readonly words: readonly NginxWord[];
  readonly start: number;
  readonly end: number;
}

/** Why nginx refuses a text, whatever its directives mean. */
export type NginxTextProblem =
  | { readonly kind: "unexpected"; readonly character: string; readonly offset: number }
  | { readonly kind: "unclosed-quote"; readonly quote: string; readonly offset: number }
  | { readonly kind: "unclosed-block"; readonly offset: number }
  | { readonly kind: "unfinished"; readonly offset: number }
  | { readonly kind: "too-long"; readonly offset: number };

/** Text of nginx, read into its statements as far as they go. */
export interface NginxText {
  /** All statements before the problem, if there is one. */
  readonly statements: readonly NginxStatement[];
  readonly problem?: NginxTextProblem;
  /** Whether the text ends within a comment, which would swallow what follows on that line. */
  readonly endsInComment: boolean;
}

/** nginx reads files through a buffer of this many bytes; a word or comment has to fit. */
const bufferBytes = 4096;

const blank = /[ \t\r\n]/;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "\\": "\\",
  t: "\t",
  r: "\r",
  n: "\n",
};

/**
 * Reads a text as nginx 1.22 to 1.26 read a configuration file: the same words, and a problem
 * exactly where nginx finds the file malformed.
 */
export function readNginxStatements(text: string): NginxText {
  const statements: NginxStatement[] = [];
  const openBraces: number[] = [];
  let words: NginxWord[] = [];
  let endsInComment = false;
  let at = 0;

  const stop = (problem: NginxTextProblem): NginxText => ({ statements, problem, endsInComment });
  const unexpected = (offset: number) =>
    stop({ kind: "unexpected", character: characterAt(text, offset), offset });

  while (at < text.length) {
    const character = text.charAt(at);
    if (blank.test(character)) {
      at++;
    } else if (character === "#") {
      const lineFeed = text.indexOf("\n", at);
      endsInComment = lineFeed === -1;
      const lastRead = endsInComment ? text.length - 1 : lineFeed;
      if (overflows(text, at, lastRead)) return stop({ kind: "too-long", offset: at });
      at = lastRead + 1;
    } else if (character === ";" || character === "{") {
      const first = words[0];
      if (first === undefined) return unexpected(at);
      if (character === "{") openBraces.push(at);
      const kind = character === "{" ? "open" : "directive";
      at++;
      statements.push({ kind, words, start: first.start, end: at });
      words = [];
    } else if (character === "}") {
      if (words.length > 0 || openBraces.pop() === undefined) return unexpected(at);
      statements.push({ kind: "close", words: [], start: at, end: at + 1 });
      at++;
    } else {
      const end = wordEnd(text, at);
      if (end === undefined) return stop({ kind: "unclosed-quote", quote: character, offset: at });
      const quoted = isQuote(character);
      // After a word nginx reads one character more, and another where that one is blank.
      const next = text.charAt(end);
      if (overflows(text, quoted ? at + 1 : at, blank.test(next) ? end + 1 : end)) {
        return stop({ kind: "too-long", offset: at });
      }
      if (quoted && end < text.length && !/[ \t\r\n;{)]/.test(next)) return unexpected(end);
      const raw = quoted ? text.slice(at + 1, end - 1) : text.slice(at, end);
      words.push({ value: replaceEscapes(raw), quoted, start: at, end });
      at = end;
    }
  }

  const pending = words[0];
  if (pending !== undefined) return stop({ kind: "unfinished", offset: pending.start });
  const openBrace = openBraces.at(-1);
  if (openBrace !== undefined) return stop({ kind: "unclosed-block", offset: openBrace });
  return { statements, endsInComment };
}

/** The offset behind the word that starts at `start`; undefined if its quote is never closed. */
function wordEnd(text: string, start: number): number | undefined {
  const first = text.charAt(start);
  const quote = isQuote(first) ? first : undefined;
  let afterDollar = false;
  for (let i = quote === undefined ? start : start + 1; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === "{" && afterDollar) continue;
    afterDollar = character === "$";
    if (character === "\\") i++;
    else if (quote === undefined ? /[ \t\r\n;{]/.test(character) : character === quote) {
      return quote === undefined ? i : i + 1;
    }
  }
  return quote === undefined ? text.length : undefined;
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

function replaceEscapes(raw: string): string {
  return raw.replace(/\\(["'\\trn])/g, (_, character: string) => escapes[character] ?? character);
}

/** Whether nginx's buffer is full of what begins at `start` before it reads `lastRead`. */
function overflows(text: string, start: number, lastRead: number): boolean {
  if (lastRead >= text.length || (lastRead - start) * 3 < bufferBytes) return false;
  let bytes = 0;
  for (let i = start; i < lastRead; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    // Half of a surrogate pair, whose four bytes stand for two units.
    else if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) bytes += 2;
    else bytes += 3;
  }
  return bytes >= bufferBytes;
}

function characterAt(text: string, offset: number): string {
  const codePoint = text.codePointAt(offset);
  return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
}
