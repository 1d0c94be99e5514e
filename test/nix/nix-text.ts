import * as fc from "fast-check";

// What an escape could miss: the language's own signs, white space, control characters, and
// characters beside or beyond the basic plane. NUL and lone surrogates Nix cannot hold.
const hostile = [
  "${",
  "$${",
  "''",
  "''${",
  "''\\",
  "'",
  "$",
  "{",
  "}",
  '"',
  "\\",
  "\\n",
  "\n",
  "\n",
  "\n  ",
  "\r",
  "\r\n",
  "\t",
  " ",
  "\u0001",
  "\u001b",
  "\u007f",
  "\u0085",
  "\u00a0",
  "\u2028",
  "\u202e",
  "\ufeff",
  "עברית",
  "e\u0301",
  "😀",
  "👩‍🚀",
  "#",
  "/*",
  ";",
];

/** A text that Nix can hold, rich in what could break a printer. */
export const nixText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...hostile) },
      { weight: 3, arbitrary: fc.string({ maxLength: 6 }) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join("").replaceAll("\0", ""));

/** A text of lines, most of them fit for an indented string. */
export const nixLines: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(
      fc
        .tuple(
          fc.constantFrom("", "", "  ", "\t"),
          fc.array(fc.constantFrom("a", "${x}", "''", " '", "\\", '"', " ", "$", "é", "😀", "# "), {
            maxLength: 5,
          }),
        )
        .map(([indentation, words]) => indentation + words.join("")),
      { minLength: 1, maxLength: 6 },
    ),
    fc.constantFrom("\n", ""),
  )
  .map(([lines, end]) => lines.join("\n") + end);
