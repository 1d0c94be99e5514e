import { expect, it } from "vitest";
import { matchesPath } from "./matches-path.js";

const path = "/.well-known/acme-challenge/token";
const long = `${path}-${"a".repeat(40)}`;

it.each<[string, boolean, boolean | undefined]>([
  ["/\\.", false, true],
  ["^/(?!api)", false, true],
  ["/\\.(?!well-known)", false, false],
  ["\\.(php|html?)$", false, false],
  ["/TOKEN$", false, false],
  ["/TOKEN$", true, true],
  ["(?i)token", false, undefined],
  ["token\\z", false, undefined],
  ["[[:alpha:]]", false, undefined],
  ["[^/]++n", false, undefined],
  ["(", false, undefined],
])("matches %s (ignoring case: %s): %s", (pattern, ignoresCase, expected) => {
  expect(matchesPath(pattern, ignoresCase, path)).toBe(expected);
});

it("finds ordinary expressions quick enough to try", () => {
  for (const pattern of [
    "\\.(jpg|jpeg|gif|png|css|js|ico|svg|woff|woff2|ttf|eot|webp)$",
    "^/[^/]+/[^/]+/.*\\.(jpe?g|png)$",
    "^/(?:one|two)/(?<id>\\d{1,9})/(.*)$",
  ]) {
    expect(matchesPath(pattern, false, long)).toBe(false);
  }
});

it.each([
  "^([a-z/.-]+)+X$",
  "^((a|a))*X",
  "^((.))*(..)+X",
  "^([a-z/.-]|[a-z/.-])*X$",
  `^${".*".repeat(12)}X$`,
  `^${"(.|.)".repeat(30)}X$`,
  `^${".?".repeat(40)}X$`,
  `^${".{0,70}".repeat(8)}X$`,
])("does not search for long with %s", (pattern) => {
  expect(matchesPath(pattern, false, long)).not.toBe(true);
});
