import { expect, it } from "vitest";
import { matchesPath } from "./matches-path.js";

const path = "/.well-known/acme-challenge/token";

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

it.each(["^([a-z/.-]+)+X$", "^((a|a))*X", "^([a-z/.-]|[a-z/.-])*X$", `^${".*".repeat(12)}X$`])(
  "does not search for long with %s",
  (pattern) => {
    expect(matchesPath(pattern, false, path)).toBeUndefined();
  },
);
