import { showValue } from "../text/show-value.js";
import { type HaproxyLineProblem, readHaproxyLine } from "./words.js";

/** A place where HAProxy reads something else than what stands there. */
export interface Misreading {
  /** Completes "In "…" …". */
  readonly message: string;
  readonly hint: string;
}

/** Whether there is nothing in a text that HAProxy could take for anything but itself. */
function isHarmless(text: string): boolean {
  return text.length < 60 && /^[\w .:,/@*%=+-]*$/.test(text);
}

/** What HAProxy misreads in the words behind a keyword. */
export function misreadingsOfWords(text: string): readonly Misreading[] {
  if (isHarmless(text)) return [];
  const { comment } = readHaproxyLine(text);
  const found = misreadings(text);
  return comment === undefined ? found : [...found, misreadComment(text, comment)];
}

/** What HAProxy misreads in a line of a verbatim text, where comments are welcome. */
export function misreadingsOfLine(line: string): readonly Misreading[] {
  if (isHarmless(line)) return [];
  if (/^[ \t\v\f\r]*\[/.test(line)) {
    return [
      {
        message: "HAProxy takes what is in brackets for the name of a scope and ignores the line",
        hint: "Begin the line with a keyword.",
      },
    ];
  }
  const { comment = 0 } = readHaproxyLine(line);
  const found = misreadings(line);
  return /\S/.test(line.charAt(comment - 1)) ? [...found, misreadComment(line, comment)] : found;
}

/** What HAProxy misreads where a single word is meant. */
export function misreadingsOfWord(text: string): readonly Misreading[] {
  const { words, problem } = readHaproxyLine(text);
  const [word] = words;
  if (problem === undefined && words.length === 1 && word?.value === text) return [];
  const read = words.map(({ value }) => showValue(value)).join(" and ");
  return [
    {
      message: `HAProxy reads ${problem === undefined ? read || "nothing" : "nothing, and refuses to start"}`,
      hint: "Use a value without white space, quotes, backslashes, `#` and `$`.",
    },
  ];
}

function misreadings(text: string): readonly Misreading[] {
  const { words, problem, variables, cut } = readHaproxyLine(text);
  const lost = words.findIndex(({ value }) => value === "");
  return [
    ...(problem === undefined ? [] : [misreadProblem(text, problem)]),
    ...variables.map((offset) => ({
      message: `HAProxy puts the value of an environment variable in the place of ${quoted(text, offset)}, on the VM most likely nothing`,
      hint: "Put a backslash before the `$`, or use single quotes.",
    })),
    ...(cut === undefined
      ? []
      : [
          {
            message: `HAProxy stops reading at the carriage return before ${quoted(text, cut + 1)}`,
            hint: "Use line feeds alone to end lines.",
          },
        ]),
    ...(lost === -1 || lost === words.length - 1
      ? []
      : [
          {
            message: `HAProxy stops reading at the empty word before ${quoted(text, words[lost]?.end ?? 0)}`,
            hint: "Remove the empty quotes.",
          },
        ]),
    ...(words.at(-1)?.value.endsWith("\\") && text.trimEnd().endsWith("\\")
      ? [
          {
            message:
              "HAProxy takes the backslash at the end for an ordinary character: it knows no continuation lines",
            hint: "Write it all on one line.",
          },
        ]
      : []),
  ];
}

function misreadProblem(text: string, problem: HaproxyLineProblem): Misreading {
  const place = quoted(text, problem.offset);
  switch (problem.kind) {
    case "unmatched-quote":
      return {
        message: `HAProxy misses the second ${problem.quote} of ${place} and refuses to start`,
        hint: `Close the quote, or write \\${problem.quote} for the character itself.`,
      };
    case "bad-hex":
      return {
        message: `HAProxy expects two hexadecimal digits behind the \\x of ${place} and refuses to start`,
        hint: "Write `\\\\x` for a backslash and an x.",
      };
    case "nul":
      return {
        message: `HAProxy drops the rest of the word at ${place}`,
        hint: "Remove the `\\x00`.",
      };
    case "bad-variable":
      return {
        message: `HAProxy takes ${place} for an environment variable, finds no name and refuses to start`,
        hint: "Put a backslash before the `$`, or use single quotes.",
      };
    case "too-many-words":
      return {
        message: "HAProxy reads no more than 64 words in a line and refuses to start",
        hint: "Split it into several lines.",
      };
  }
}

function misreadComment(text: string, offset: number): Misreading {
  return {
    message: `HAProxy takes ${quoted(text, offset)} for a comment`,
    hint: "Put a backslash before the `#`, or quotes around the word.",
  };
}

function quoted(text: string, offset: number): string {
  return showValue(text.slice(offset).trim());
}
