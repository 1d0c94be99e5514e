import {
  type Misreading,
  misreadingsOfLine,
  misreadingsOfWord,
  misreadingsOfWords,
} from "../haproxy/misreadings.js";
import { type UserText, userTexts } from "../haproxy/user-text.js";
import { showValue } from "../text/show-value.js";
import type { Finding, Rule } from "./rule.js";

/** Finds texts that HAProxy would cut into other words than those that stand there. */
export const haproxyReadsDifferently: Rule = {
  code: "haproxy/reads-differently",
  severity: "error",
  title: "HAProxy reads something else than what stands there",
  why: "The platform copies the text unescaped into HAProxy's file. There a `#` begins a comment, an open quote swallows the rest of the line or stops HAProxy, `$` within double quotes is an environment variable, and a backslash at the end continues nothing (HAProxy's manual, sections 2.2 and 2.3; tried with HAProxy 2.6).",
  remedy:
    'Quote or escape the character, or leave it out: `\\#`, `\\"`, `\\$`, single quotes around a word that is to be taken as it is.',
  sources: ["T49"],
  check: ({ haproxy }) => userTexts(haproxy).flatMap(findingsOf),
};

function findingsOf(text: UserText): readonly Finding[] {
  switch (text.kind) {
    case "word":
      return misreadingsOfWord(text.value).map((found) => finding(text, text.value, found));
    case "line":
    case "bind":
      return misreadingsOfWords(text.value).map((found) => finding(text, text.value, found));
    case "section":
    case "file":
      return text.value
        .split("\n")
        .flatMap((line) =>
          misreadingsOfLine(line).map((found) => finding(text, line.trim(), found)),
        );
  }
}

function finding({ path }: UserText, place: string, { message, hint }: Misreading): Finding {
  return { path, message: `In ${showValue(place)} ${message}.`, hint };
}
