import type { ConfigLine } from "../haproxy/config-lines.js";

/** Keywords whose second word says what they are about. */
const withSubject = new Set(["option", "no", "timeout", "hold", "http-request", "stats"]);
/** Options that exclude each other: the user's choice stands. */
const connectionModes = ["http-server-close", "http-keep-alive", "httpclose", "forceclose"];

/** The lines about which nothing is said already, in these or in other words. */
export function missingLines(
  lines: readonly string[],
  said: readonly ConfigLine[],
): readonly string[] {
  const present = new Set(said.map(({ words }) => subjectOf(words)));
  return lines.filter((line) => !present.has(subjectOf(line.split(" "))));
}

/** What a line is about: one that is about the same takes its place. */
function subjectOf(words: readonly string[]): string {
  const [keyword = "", ...rest] = words[0] === "no" ? words.slice(1) : words;
  if (!withSubject.has(keyword)) return keyword;
  const [first = "", second = ""] = rest;
  if (keyword === "http-request") return `${keyword} ${first} ${second} ${rest.slice(2).join(" ")}`;
  if (keyword === "option" && connectionModes.includes(first)) return "option connection mode";
  return `${keyword} ${first}`;
}
