import type { NixComment } from "./nix-syntax.js";
import { NixSyntaxError } from "./nix-syntax-error.js";

/** A token of a Nix text; a string is only its opening, because expressions may stand in it. */
export interface NixToken {
  readonly kind: "name" | "number" | "path" | "mark" | "quote" | "end";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer marks first, so that `++` is not two of `+`. */
const marks = [
  ..."... ++ // == != <= >= && || -> ''".split(" "),
  ...'{ } ( ) [ ] ; : , . = ? @ + - * / < > ! ${ $ " |'.split(" "),
].sort((one, other) => other.length - one.length);

const namePattern = /[A-Za-z_][\w'-]*/y;
const numberPattern = /(?:\d+\.\d*|\.\d+|\d+)(?:[eE][-+]?\d+)?/y;
/** What stands before the first slash or colon has an end, or every token would look ahead to it anew. */
const pathPattern = /(?:~|[\w.+-]{0,255})(?:\/[\w.+-]+)+\/?|<[\w.+-]+(?:\/[\w.+-]+)*>/y;
const uriPattern = /[A-Za-z][A-Za-z0-9+.-]{0,255}:[\w%/?:@&=+$,.!~*'-]+/y;

/** Reads the tokens of a Nix text one by one, and gathers its comments. */
export function nixTokens(text: string) {
  const comments: NixComment[] = [];
  let commentsUpTo = 0;
  return { tokenAt, comments: () => comments };

  function tokenAt(offset: number): NixToken {
    const start = skipBlanks(offset);
    if (start >= text.length) return { kind: "end", text: "", start, end: start };
    const path = matchAt(pathPattern, start);
    const number = matchAt(numberPattern, start);
    if (path !== undefined && path.length > (number?.length ?? 0)) {
      return { kind: "path", text: path, start, end: start + path.length };
    }
    const uri = matchAt(uriPattern, start);
    if (uri !== undefined) {
      throw new NixSyntaxError("A URL without quotes stands here; put it in quotes.", {
        start,
        end: start + uri.length,
      });
    }
    const name = matchAt(namePattern, start);
    if (name !== undefined) return { kind: "name", text: name, start, end: start + name.length };
    if (number !== undefined) {
      return { kind: "number", text: number, start, end: start + number.length };
    }
    const mark = marks.find((one) => text.startsWith(one, start));
    if (mark === undefined) {
      throw new NixSyntaxError(
        `The character ${JSON.stringify(text.slice(start, start + 1))} has no meaning here.`,
        { start, end: start + 1 },
      );
    }
    const kind = mark === '"' || mark === "''" ? "quote" : "mark";
    return { kind, text: mark, start, end: start + mark.length };
  }

  function skipBlanks(from: number): number {
    let offset = from;
    for (;;) {
      offset = endOfBlanks(offset);
      const end = endOfComment(offset);
      if (end === undefined) return offset;
      // The same place is looked at several times.
      if (offset >= commentsUpTo) {
        comments.push(commentBetween(offset, end));
        commentsUpTo = end;
      }
      offset = end;
    }
  }

  function endOfBlanks(from: number): number {
    let offset = from;
    while (offset < text.length && " \t\r\n".includes(text.charAt(offset))) offset++;
    return offset;
  }

  function endOfComment(start: number): number | undefined {
    if (text[start] === "#") {
      const end = text.indexOf("\n", start);
      return end === -1 ? text.length : end;
    }
    if (!text.startsWith("/*", start)) return undefined;
    const end = text.indexOf("*/", start + 2);
    if (end === -1) {
      throw new NixSyntaxError("This comment has no end.", { start, end: start + 2 });
    }
    return end + 2;
  }

  function commentBetween(start: number, end: number): NixComment {
    const raw = text.slice(start, end);
    const content = raw.startsWith("#")
      ? raw.replace(/^#+ ?/, "")
      : raw
          .slice(2, -2)
          .replace(/^\*?\s*/, "")
          .replace(/\n[ \t]*\*? ?/g, "\n");
    let before = start - 1;
    while (before >= 0 && " \t\r".includes(text.charAt(before))) before--;
    const isBehind = before >= 0 && text[before] !== "\n";
    return { text: content.trimEnd(), start, end, isBehind };
  }

  function matchAt(pattern: RegExp, offset: number): string | undefined {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0];
  }
}
