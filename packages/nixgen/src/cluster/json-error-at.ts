/** Where a text stops being JSON, and what is wrong there. */
export interface JsonError {
  readonly offset: number;
  readonly what: string;
}

/** What may stand at a place of a JSON text. */
type Expectation = "value" | "value or ]" | "key or }" | "key" | ":" | ", or ]" | ", or }" | "end";

/** Finds the first mistake of a text that JSON.parse refuses, however deep it nests. */
export function jsonErrorAt(text: string): JsonError {
  const open: ("[" | "{")[] = [];
  let expected: Expectation = "value";
  let offset = 0;
  for (;;) {
    offset = afterBlanks(text, offset);
    const end = tokenEnd(text, offset);
    const next = end === undefined ? undefined : step(text.charAt(offset));
    if (end === undefined || next === undefined) {
      const seen = text.slice(offset, offset + 12);
      const what = seen === "" ? "the text ends" : JSON.stringify(seen);
      return { offset, what: `${what} where ${words[expected]} is expected` };
    }
    expected = next;
    offset = end;
  }

  /** What may stand behind a token that begins so; undefined where it may not stand here. */
  function step(first: string): Expectation | undefined {
    switch (first) {
      case "{":
        return isValue() ? push("{", "key or }") : undefined;
      case "[":
        return isValue() ? push("[", "value or ]") : undefined;
      case "}":
        return expected === "key or }" || expected === ", or }" ? pop() : undefined;
      case "]":
        return expected === "value or ]" || expected === ", or ]" ? pop() : undefined;
      case ",":
        return expected === ", or }" ? "key" : expected === ", or ]" ? "value" : undefined;
      case ":":
        return expected === ":" ? "value" : undefined;
      case '"':
        if (expected === "key" || expected === "key or }") return ":";
        return isValue() ? afterValue() : undefined;
      default:
        return isValue() ? afterValue() : undefined;
    }
  }

  function isValue(): boolean {
    return expected === "value" || expected === "value or ]";
  }

  function push(bracket: "[" | "{", next: Expectation): Expectation {
    open.push(bracket);
    return next;
  }

  function pop(): Expectation {
    open.pop();
    return afterValue();
  }

  function afterValue(): Expectation {
    const inner = open.at(-1);
    return inner === undefined ? "end" : inner === "[" ? ", or ]" : ", or }";
  }
}

const words: Readonly<Record<Expectation, string>> = {
  value: "a value",
  "value or ]": "a value or ]",
  "key or }": "a key or }",
  key: "a key in quotes",
  ":": "a colon",
  ", or ]": "a comma or ]",
  ", or }": "a comma or }",
  end: "the end",
};

function afterBlanks(text: string, start: number): number {
  let offset = start;
  while (offset < text.length && " \t\r\n".includes(text.charAt(offset))) offset++;
  return offset;
}

/** Where a token ends; undefined where none begins, or none that is whole. */
function tokenEnd(text: string, start: number): number | undefined {
  const first = text.charAt(start);
  if (first === '"') return stringEnd(text, start);
  if (first !== "" && "{}[],:".includes(first)) return start + 1;
  const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.+-])/y;
  word.lastIndex = start;
  return word.test(text) ? word.lastIndex : undefined;
}

function stringEnd(text: string, start: number): number | undefined {
  for (let offset = start + 1; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (character === '"') return offset + 1;
    if (character < " ") return undefined;
    if (character !== "\\") continue;
    const escaped = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
    escaped.lastIndex = offset + 1;
    if (!escaped.test(text)) return undefined;
    offset = escaped.lastIndex - 1;
  }
  return undefined;
}
