import { readHaproxyLine } from "./words.js";

/** Words that open a section where they stand first in a line: HAProxy 2.6 to 3.2. */
export const sectionKeywords: ReadonlySet<string> = new Set([
  "acme",
  "backend",
  "cache",
  "crt-store",
  "defaults",
  "fcgi-app",
  "frontend",
  "global",
  "http-errors",
  "listen",
  "log-forward",
  "log-profile",
  "mailers",
  "namespace_list",
  "peers",
  "program",
  "resolvers",
  "ring",
  "traces",
  "userlist",
]);

/** The section that a line opens, if it does. HAProxy looks behind `no` and `default` too. */
export function openedSection(line: string): string | undefined {
  const words = readHaproxyLine(line).words.map(({ value }) => value);
  const keyword = words[0] === "no" || words[0] === "default" ? words[1] : words[0];
  return keyword !== undefined && sectionKeywords.has(keyword) ? keyword : undefined;
}
