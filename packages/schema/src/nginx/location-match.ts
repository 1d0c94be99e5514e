/** How nginx compares a location with the path of a request. */
export interface LocationMatch {
  readonly kind: "prefix" | "preferred-prefix" | "exact" | "regex" | "named";
  /** The path, expression or name, without quotes. */
  readonly pattern: string;
  readonly ignoresCase: boolean;
}

/** Reads the name of an entry of `locations`: `/`, `= /a`, `^~ /b`, `~ \.php$`, `@c`. */
export function readLocationMatch(name: string): LocationMatch {
  const [, modifier = "", rest = ""] = /^\s*(=|\^~|~\*|~)?\s*(.*?)\s*$/s.exec(name) ?? [];
  const pattern = unquoted(rest);
  const ignoresCase = modifier === "~*";
  switch (modifier) {
    case "=":
      return { kind: "exact", pattern, ignoresCase };
    case "^~":
      return { kind: "preferred-prefix", pattern, ignoresCase };
    case "~":
    case "~*":
      return { kind: "regex", pattern, ignoresCase };
    default:
      return { kind: pattern.startsWith("@") ? "named" : "prefix", pattern, ignoresCase };
  }
}

function unquoted(text: string): string {
  return /^(["']).*\1$/s.test(text) ? text.slice(1, -1).replace(/\\(["'\\])/g, "$1") : text;
}
