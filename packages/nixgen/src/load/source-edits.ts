/** Replacements in a text, none of which overlaps another. */
export interface SourceEdits {
  replace(start: number, end: number, text: string): void;
  /** Puts spaces in place of everything but line breaks; the texts are what it begins and ends with. */
  blank(start: number, end: number, first?: string, last?: string): void;
  apply(): string;
}

export function sourceEdits(text: string): SourceEdits {
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const replace = (start: number, end: number, replacement: string) => {
    edits.push({ start, end, text: replacement });
  };
  return {
    replace,
    blank: (start, end, first = "", last = "") => {
      const kept = text.slice(start + first.length, end - last.length);
      replace(start, end, first + kept.replace(/[^\r\n\u2028\u2029]/g, " ") + last);
    },
    apply: () => {
      let at = 0;
      let result = "";
      for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
        result += text.slice(at, edit.start) + edit.text;
        at = edit.end;
      }
      return result + text.slice(at);
    },
  };
}
