import { openedSection } from "../haproxy/section-keywords.js";
import { type UserText, userTexts } from "../haproxy/user-text.js";
import { readHaproxyLine } from "../haproxy/words.js";
import { showValue } from "../text/show-value.js";
import type { Finding, Rule } from "./rule.js";

/** Finds verbatim texts that reach beyond the section they are meant for. */
export const haproxyOpensSection: Rule = {
  code: "haproxy/opens-section",
  severity: "error",
  title: "Text reaches beyond its section",
  why: "The platform copies the text into the middle of HAProxy's file. A line of it that begins with the keyword of a section ends the section it is meant for, and what the platform writes behind it becomes part of the new one; an `.if` without `.endif` takes in whatever follows.",
  remedy:
    "Define sections with `services.haproxy.listen`, `.frontend` and `.backend`, or in `services.haproxy.extraConfig`; close every `.if` within the text.",
  sources: ["T14", "T49"],
  check: ({ haproxy }) =>
    userTexts(haproxy)
      .filter(({ kind }) => kind === "section" || kind === "file")
      .flatMap((text) => [...openings(text), ...openConditions(text)]),
};

/** At the end of the file sections are in their place. */
function openings({ kind, value, path }: UserText): readonly Finding[] {
  if (kind === "file") return [];
  return value.split("\n").flatMap((line) => {
    const section = openedSection(line);
    return section === undefined
      ? []
      : [
          {
            path,
            message: `The line ${showValue(line.trim())} opens a section of the kind \`${section}\`; lines behind it no longer belong where they stand.`,
            hint: "Move the section to flyingcircus.services.haproxy.extraConfig.",
          },
        ];
  });
}

function openConditions({ value, path }: UserText): readonly Finding[] {
  let depth = 0;
  for (const line of value.split("\n")) {
    const keyword = readHaproxyLine(line).words[0]?.value;
    if (keyword === ".if") depth++;
    if (keyword === ".endif") depth--;
    if (depth < 0 || (depth === 0 && (keyword === ".else" || keyword === ".elif"))) {
      return [
        {
          path,
          message: `The line ${showValue(line.trim())} has no \`.if\` before it in this text; HAProxy refuses to start.`,
          hint: "Write the `.if` into the same text.",
        },
      ];
    }
  }
  return depth === 0
    ? []
    : [
        {
          path,
          message:
            "An `.if` in this text has no `.endif`; HAProxy applies the condition to what the platform writes behind it, and refuses to start.",
          hint: "Add the line `.endif`.",
        },
      ];
}
