import { limits } from "../load/limits.js";
import type { Range } from "../load/source-tree.js";
import { dedentedParts } from "./dedented-parts.js";
import type {
  NixAttribute,
  NixBinding,
  NixComment,
  NixExpression,
  NixParameter,
  NixPart,
} from "./nix-syntax.js";
import { NixSyntaxError } from "./nix-syntax-error.js";
import { type NixToken, nixTokens } from "./nix-tokens.js";
import { refuseDuplicates } from "./refuse-duplicates.js";

interface Operator {
  readonly binds: number;
  readonly side: "left" | "right" | "none";
}

/** How strongly infix operators bind, as Nix's manual lists them. */
const operators: Readonly<Record<string, Operator>> = {
  "->": { binds: 1, side: "right" },
  "||": { binds: 2, side: "left" },
  "&&": { binds: 3, side: "left" },
  "==": { binds: 4, side: "none" },
  "!=": { binds: 4, side: "none" },
  "<": { binds: 5, side: "none" },
  "<=": { binds: 5, side: "none" },
  ">": { binds: 5, side: "none" },
  ">=": { binds: 5, side: "none" },
  "//": { binds: 6, side: "right" },
  "+": { binds: 8, side: "left" },
  "-": { binds: 8, side: "left" },
  "*": { binds: 9, side: "left" },
  "/": { binds: 9, side: "left" },
  "++": { binds: 10, side: "right" },
  "?": { binds: 11, side: "none" },
};
const notBinds = 7;
const minusBinds = 12;

const keywords = new Set(["if", "then", "else", "let", "in", "with", "assert", "inherit", "rec"]);

/** Parses a Nix text; throws a `NixSyntaxError` where it is none. */
export function parseNix(text: string): NixExpression {
  const { tokenAt, comments } = nixTokens(text);
  let token = tokenAt(0);
  /** Where the last token that was read ends. */
  let lastEnd = 0;
  let depth = 0;
  let nextComment = 0;
  /** The line that was asked for last. */
  let line: Range = { start: 0, end: -1 };
  /** A binding that stands less deep than the set in which it would be. */
  let suspect: { readonly opening: Range; readonly before: NixToken } | undefined;
  const root = expression();
  if (is("=")) {
    const first = bodyOf(root);
    throw new NixSyntaxError(
      `{ is missing before ${text.slice(first.start, first.end)}: a module's definitions stand in braces.`,
      first,
    );
  }
  if (token.kind !== "end") {
    throw new NixSyntaxError(`${shown(token)} stands behind the end of the module.`, token);
  }
  return root;

  function advance(): NixToken {
    const read = token;
    lastEnd = read.end;
    token = tokenAt(read.end);
    return read;
  }

  function is(mark: string): boolean {
    return token.kind === "mark" && token.text === mark;
  }

  function isKeyword(word: string): boolean {
    return token.kind === "name" && token.text === word;
  }

  function expect(mark: string, what: string): NixToken {
    if (token.kind !== "end" && token.text === mark) return advance();
    const end = { start: Math.max(0, lastEnd - 1), end: lastEnd };
    throw new NixSyntaxError(
      `${mark} is missing behind ${what}${token.kind === "end" ? "" : `, before ${shown(token)}`}.`,
      end,
    );
  }

  function nested<T>(read: () => T): T {
    if (++depth > limits.levels * 3) {
      throw new NixSyntaxError("The text nests too deeply.", token);
    }
    const result = read();
    depth--;
    return result;
  }

  function expression(): NixExpression {
    return nested(() => {
      const { start } = token;
      if (isKeyword("let")) {
        advance();
        const bindings = bindingsUntil("in");
        refuseDuplicates(bindings);
        advance();
        return ending({ kind: "let", bindings, body: expression(), start });
      }
      if (isKeyword("with") || isKeyword("assert")) {
        const { text: word } = advance();
        const head = expression();
        expect(";", `the head of ${word}`);
        const body = expression();
        return word === "with"
          ? ending({ kind: "with", set: head, body, start })
          : ending({ kind: "assert", condition: head, body, start });
      }
      if (isKeyword("if")) {
        advance();
        const condition = expression();
        expect("then", "the condition");
        const yes = expression();
        expect("else", "what is meant if it holds");
        return ending({ kind: "if", condition, yes, no: expression(), start });
      }
      const parameter = functionHead();
      return parameter === undefined
        ? operation(0)
        : ending({ kind: "function", parameter, body: expression(), start });
    });
  }

  /** `name:`, `{ a, b ? 1, ... }:`, `all@{ … }:`; nothing is read where none stands here. */
  function functionHead(): NixParameter | undefined {
    const before = { token, lastEnd, nextComment };
    const restore = () => {
      ({ token, lastEnd, nextComment } = before);
      return undefined;
    };
    if (token.kind === "name" && !keywords.has(token.text)) {
      const { text: name } = advance();
      if (is(":")) {
        advance();
        return { kind: "name", name };
      }
      if (!is("@")) return restore();
      advance();
      const members = parameterSet();
      if (members === undefined) return restore();
      expect(":", "the function's head");
      return { kind: "set", members, whole: name };
    }
    if (!is("{")) return undefined;
    const members = parameterSet();
    if (members === undefined) return restore();
    if (is("@")) {
      advance();
      const whole = advance().text;
      expect(":", "the function's head");
      return { kind: "set", members, whole };
    }
    if (!is(":")) return restore();
    advance();
    return { kind: "set", members };
  }

  function parameterSet(): { name: string; preset?: NixExpression }[] | undefined {
    if (!is("{")) return undefined;
    advance();
    const members: { name: string; preset?: NixExpression }[] = [];
    while (!is("}")) {
      if (is("...")) {
        advance();
      } else {
        if (token.kind !== "name" || keywords.has(token.text)) return undefined;
        const { text: name } = advance();
        if (is("?")) {
          advance();
          members.push({ name, preset: expression() });
        } else {
          members.push({ name });
        }
      }
      if (is(",")) advance();
      else if (!is("}")) return undefined;
    }
    advance();
    return members;
  }

  function operation(least: number): NixExpression {
    let left = prefixed();
    for (;;) {
      const operator = token.kind === "mark" ? operators[token.text] : undefined;
      if (operator === undefined || operator.binds < least) return left;
      const { text: sign } = advance();
      const { start } = left;
      if (sign === "?") {
        left = ending({ kind: "has", set: left, path: attributePath(), start });
      } else {
        const next = operator.side === "right" ? operator.binds : operator.binds + 1;
        const right = nested(() => operation(next));
        left = ending({ kind: "infix", operator: sign, left, right, start });
      }
    }
  }

  function prefixed(): NixExpression {
    const { start } = token;
    if (!is("!") && !is("-")) return calls();
    const operator = advance().text === "!" ? "!" : "-";
    const operand = nested(() => operation(operator === "!" ? notBinds : minusBinds));
    return ending({ kind: "prefix", operator, operand, start });
  }

  function calls(): NixExpression {
    let result = selection();
    while (startsOperand()) {
      const argument = selection();
      result = ending({
        kind: "call",
        function: result,
        argument,
        start: result.start,
      });
    }
    return result;
  }

  function startsOperand(): boolean {
    if (token.kind === "name") return !keywords.has(token.text) || token.text === "rec";
    if (token.kind === "mark") return ["{", "(", "["].includes(token.text);
    return token.kind !== "end";
  }

  function selection(): NixExpression {
    const from = operand();
    if (!is(".")) return from;
    advance();
    const path = attributePath();
    let otherwise: NixExpression | undefined;
    if (isKeyword("or")) {
      advance();
      otherwise = selection();
    }
    return ending({ kind: "select", from, path, otherwise, start: from.start });
  }

  function operand(): NixExpression {
    const { start } = token;
    switch (token.kind) {
      case "number": {
        const { text: digits } = advance();
        return ending({ kind: "number", value: Number(digits), start });
      }
      case "path":
        return ending({ kind: "path", text: advance().text, start });
      case "quote":
        return stringLiteral();
      case "name":
        if (isKeyword("rec")) {
          advance();
          return set(true, start);
        }
        if (keywords.has(token.text)) break;
        return ending({ kind: "name", name: advance().text, start });
      case "mark":
        if (is("{")) return set(false, start);
        if (is("[")) return list();
        if (is("(")) {
          const opening = advance();
          const inner = expression();
          close(")", opening);
          return { ...inner, start, end: lastEnd };
        }
    }
    throw new NixSyntaxError(
      token.kind === "end"
        ? "The text ends where a value is expected."
        : `A value is expected here, but ${shown(token)} stands here.`,
      token,
    );
  }

  function close(mark: string, opening: Range): void {
    if (is(mark)) {
      advance();
      return;
    }
    throwForEnd();
    throw new NixSyntaxError(
      `${mark} is missing${token.kind === "end" ? " at the end" : ` before ${shown(token)}`}.`,
      token.kind === "end" ? { start: Math.max(0, lastEnd - 1), end: lastEnd } : token,
      { range: opening, message: `What is opened here is not closed.` },
    );
  }

  function list(): NixExpression {
    const opening = advance();
    const items: NixExpression[] = [];
    while (startsOperand()) items.push(nested(selection));
    close("]", opening);
    return ending({ kind: "list", items, start: opening.start });
  }

  function set(isRecursive: boolean, start: number): NixExpression {
    const opening = token;
    expect("{", "rec");
    const bindings = bindingsUntil("}", opening);
    refuseDuplicates(bindings);
    advance();
    return ending({ kind: "set", isRecursive, bindings, start });
  }

  /** The bindings up to a closing brace or `in`, which is left standing. */
  function bindingsUntil(closing: "}" | "in", opening: Range = token): NixBinding[] {
    const bindings: NixBinding[] = [];
    const margin = indentationAt(opening.start);
    while (token.text !== closing || token.kind === "quote") {
      const startsName = token.kind === "name" || token.kind === "quote" || is("${");
      if (!startsName) {
        close(closing, opening);
        break;
      }
      if (closing === "}" && beginsLine(token.start) && indentationAt(token.start) <= margin) {
        suspect ??= { opening, before: token };
      }
      bindings.push(isKeyword("inherit") ? inheritance() : binding());
    }
    return bindings;
  }

  function beginsLine(offset: number): boolean {
    let before = offset - 1;
    while (before >= 0 && " \t\r".includes(text.charAt(before))) before--;
    return before < 0 || text[before] === "\n";
  }

  function indentationAt(offset: number): number {
    const start = lineStart(offset);
    let end = start;
    while (end < offset && " \t".includes(text.charAt(end))) end++;
    return end - start;
  }

  /** Offsets come in ascending order but for a few steps back, so each line is looked for once. */
  function lineStart(offset: number): number {
    if (offset < line.start || offset > line.end) {
      const end = text.indexOf("\n", offset);
      line = {
        start: text.lastIndexOf("\n", offset - 1) + 1,
        end: end === -1 ? text.length : end,
      };
    }
    return line.start;
  }

  /** Where the end comes too early, the first line that stands less deep than its set tells why. */
  function throwForEnd(): void {
    if (token.kind !== "end" || suspect === undefined) return;
    throw new NixSyntaxError(
      `}; is missing before ${suspect.before.text}: the set before it is not closed.`,
      suspect.before,
      { range: suspect.opening, message: "What is opened here is not closed." },
    );
  }

  function binding(): NixBinding {
    const { start } = token;
    const above = commentsAbove(start);
    const path = attributePath();
    if (!is("=")) {
      throw new NixSyntaxError(
        `= is missing behind the name ${text.slice(start, lastEnd)}${token.kind === "end" ? "" : `, before ${shown(token)}`}.`,
        { start, end: lastEnd },
      );
    }
    advance();
    const value = nested(expression);
    endBinding(value);
    return {
      kind: "binding",
      path,
      value,
      start,
      end: lastEnd,
      comments: [...above, ...commentsBehind()],
    };
  }

  function inheritance(): NixBinding {
    const { start } = advance();
    const above = commentsAbove(start);
    let from: NixExpression | undefined;
    if (is("(")) {
      const opening = advance();
      from = expression();
      close(")", opening);
    }
    const names: (Range & { name: string })[] = [];
    while (token.kind === "name" || token.kind === "quote") {
      const attribute = attributeName();
      if (attribute.kind === "computed") {
        throw new NixSyntaxError("inherit takes names.", attribute);
      }
      names.push(attribute);
    }
    expect(";", "the names of inherit");
    const comments = [...above, ...commentsBehind()];
    return { kind: "inherit", from, names, start, end: lastEnd, comments };
  }

  /** The semicolon; where it is missing, the next name was read as the value's argument. */
  function endBinding(value: NixExpression): void {
    if (is(";")) {
      advance();
      return;
    }
    throwForEnd();
    const before = is("=") ? valueBeforeNextName(value) : undefined;
    const end = before?.end ?? lastEnd;
    const next = before === undefined ? token : tokenAt(before.end);
    throw new NixSyntaxError(
      `; is missing here${next.kind === "end" ? "" : `, before ${shown(next)}`}: a definition ends with one.`,
      { start: Math.max(0, end - 1), end },
    );
  }

  function valueBeforeNextName(value: NixExpression): NixExpression | undefined {
    switch (value.kind) {
      case "call":
        return value.function;
      case "infix":
        return valueBeforeNextName(value.right);
      default:
        return undefined;
    }
  }

  function attributePath(): NixAttribute[] {
    const path = [attributeName()];
    while (is(".")) {
      advance();
      path.push(attributeName());
      if (path.length > limits.levels) {
        throw new NixSyntaxError("The text nests too deeply.", path[0] ?? token);
      }
    }
    return path;
  }

  function attributeName(): NixAttribute {
    const { start } = token;
    if (token.kind === "name") {
      return { kind: "name", name: advance().text, start, end: lastEnd };
    }
    if (is("${")) {
      const opening = advance();
      const value = expression();
      close("}", opening);
      return { kind: "computed", value, start, end: lastEnd };
    }
    if (token.kind !== "quote" || token.text !== '"') {
      throw new NixSyntaxError(
        token.kind === "end"
          ? "The text ends where a name is expected."
          : `A name is expected here, but ${shown(token)} stands here.`,
        token,
      );
    }
    const value = stringLiteral();
    const { end } = value;
    const only = value.kind === "text" ? constantOf(value.parts) : undefined;
    return only === undefined
      ? { kind: "computed", value, start, end }
      : { kind: "name", name: only, start, end };
  }

  function stringLiteral(): NixExpression {
    const opening = token;
    const isIndented = opening.text === "''";
    const parts: NixPart[] = [];
    let offset = opening.end;
    let piece = "";
    const flush = () => {
      if (piece !== "") parts.push({ kind: "text", text: piece });
      piece = "";
    };
    for (;;) {
      if (offset >= text.length) {
        throw new NixSyntaxError("This text has no end: its closing quote is missing.", opening);
      }
      if (text.startsWith(opening.text, offset)) {
        const escaped = isIndented ? indentedEscape(offset) : undefined;
        if (escaped === undefined) break;
        // What an escape stands for is no indentation: it is put in when that is taken away.
        flush();
        parts.push({ kind: "expression", value: literal(escaped.text, offset, escaped.end) });
        offset = escaped.end;
      } else if (!isIndented && text[offset] === "\\") {
        const next = text[offset + 1] ?? "";
        piece += { n: "\n", r: "\r", t: "\t" }[next] ?? next;
        offset += 2;
      } else if (text.startsWith("$${", offset)) {
        piece += "$$" + "{";
        offset += 3;
      } else if (text.startsWith("${", offset)) {
        flush();
        const begin = { kind: "mark", text: "${", start: offset, end: offset + 2 } as const;
        lastEnd = begin.end;
        token = tokenAt(begin.end);
        const value = expression();
        if (!is("}")) close("}", begin);
        parts.push({ kind: "expression", value });
        offset = token.end;
      } else {
        piece += text[offset] ?? "";
        offset++;
      }
    }
    flush();
    lastEnd = offset + opening.text.length;
    token = tokenAt(lastEnd);
    return ending({
      kind: "text",
      parts: isIndented ? dedentedParts(parts) : parts,
      start: opening.start,
    });
  }

  /** `'''`, `''$`, `''\n` and so on within an indented string. */
  function indentedEscape(offset: number): { text: string; end: number } | undefined {
    const next = text[offset + 2];
    if (next === "'") return { text: "''", end: offset + 3 };
    if (next === "$") return { text: "$", end: offset + 3 };
    if (next !== "\\") return undefined;
    const character = text[offset + 3] ?? "";
    return { text: { n: "\n", r: "\r", t: "\t" }[character] ?? character, end: offset + 4 };
  }

  function literal(value: string, start: number, end: number): NixExpression {
    return { kind: "text", parts: [{ kind: "text", text: value }], start, end };
  }

  /** Comments in lines of their own right above a binding. */
  function commentsAbove(start: number): string[] {
    const found: NixComment[] = [];
    for (; nextComment < comments().length; nextComment++) {
      const comment = comments()[nextComment];
      if (comment === undefined || comment.start > start) break;
      found.push(comment);
    }
    return found.filter(({ isBehind }) => !isBehind).map((comment) => comment.text);
  }

  /** The comment in the line in which a binding ends. */
  function commentsBehind(): string[] {
    const comment = comments()[nextComment];
    const isHere =
      comment !== undefined &&
      comment.start >= lastEnd &&
      !text.slice(lastEnd, comment.start).includes("\n");
    if (!isHere) return [];
    nextComment++;
    return [comment.text];
  }

  function ending<T extends { readonly start: number }>(node: T): T & Range {
    return { ...node, end: lastEnd };
  }
}

/** What a module's functions, `let` and `with` lead to. */
function bodyOf(node: NixExpression): NixExpression {
  return "body" in node ? bodyOf(node.body) : node;
}

function constantOf(parts: readonly NixPart[]): string | undefined {
  if (parts.length === 0) return "";
  const [only] = parts;
  return parts.length === 1 && only?.kind === "text" ? only.text : undefined;
}

function shown(token: NixToken): string {
  return token.kind === "end" ? "the end" : token.text;
}
