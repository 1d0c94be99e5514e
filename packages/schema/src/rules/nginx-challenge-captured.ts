import { readLocationMatch } from "../nginx/location-match.js";
import { matchesPath } from "../nginx/matches-path.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds regular expressions that catch the certificate authority's requests. */
export const nginxChallengeCaptured: Rule = {
  code: "nginx/challenge-captured",
  severity: "error",
  title: "Location that catches the certificate challenge",
  why: "The platform's location for the challenge is a plain prefix, and nginx prefers any regular expression that matches: `~ /\\.` answered the challenge with 403 (tried with nginx 1.22). The first certificate may still come from elsewhere; its renewal fails weeks later.",
  remedy:
    "Add a location `^~ /.well-known/acme-challenge/` with the root of the challenges, or exclude /.well-known in the expression.",
  sources: ["T42"],
  *check(model) {
    for (const { host } of virtualHostsOf(model)) {
      if (host.acmeChallenge === undefined) continue;
      const locations = host.locations.map(({ match, path }) => ({
        path,
        match,
        ...readLocationMatch(match),
      }));
      const isProtected = locations.some(
        ({ kind, pattern }) => kind === "preferred-prefix" && pattern.startsWith(challengePath),
      );
      if (isProtected) continue;
      for (const { kind, pattern, ignoresCase, match, path } of locations) {
        // What JavaScript cannot read, or not in time, may mean anything.
        if (kind !== "regex" || matchesPath(pattern, ignoresCase, example) !== true) continue;
        yield {
          path,
          part: "key",
          message: `Location ${showValue(match)} matches ${challengePath}/… too, and nginx prefers it to the platform's location: the certificate of ${showValue(host.name)} cannot be renewed.`,
          hint: `Add a location "^~ ${challengePath}/" with root: ${host.acmeChallenge.root?.value ?? "/var/lib/acme/acme-challenge"}`,
        };
      }
    }
  },
};

const challengePath = "/.well-known/acme-challenge";
/** As long and of the same characters as the authority's. */
const example = `${challengePath}/Zm9vYmFyLWJhel9xdXV4MDEyMzQ1Njc4OUFCQ0RFRkdI`;
