import type { Path } from "../diagnostic.js";
import { readLocationMatch } from "../nginx/location-match.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds locations that are one to nginx. */
export const nginxDuplicateLocation: Rule = {
  code: "nginx/duplicate-location",
  severity: "error",
  title: "Location that stands twice",
  why: "nginx refuses the whole file when a server has the same location twice (tried with nginx 1.22). `= /a` and `=/a` are the same to it, and /.well-known/acme-challenge is the platform's own beside a certificate by ACME.",
  remedy: "Merge the two entries; for the challenge, use `^~ /.well-known/acme-challenge/`.",
  sources: ["T40"],
  *check(model) {
    for (const { host } of virtualHostsOf(model)) {
      const first = new Map<string, Path | undefined>();
      if (host.acmeChallenge !== undefined)
        first.set("prefix /.well-known/acme-challenge", undefined);
      for (const { match, path } of host.locations) {
        const { kind, pattern } = readLocationMatch(match);
        // Of expressions and names nginx takes the first, and does not mind a second.
        if (kind === "regex" || kind === "named") continue;
        const key = `${kind === "exact" ? kind : "prefix"} ${pattern}`;
        const other = first.get(key);
        if (!first.has(key)) {
          first.set(key, path);
          continue;
        }
        yield {
          path,
          part: "key",
          message: `Location ${showValue(match)} of ${showValue(host.name)} is to nginx the same as ${other === undefined ? "the platform's own for the certificate challenge" : showValue(other.at(-1))}, and it refuses the file.`,
          hint: other === undefined ? "^~ /.well-known/acme-challenge/" : "Merge the two.",
          related:
            other === undefined
              ? []
              : [{ path: other, part: "key", message: "The first one stands here." }],
        };
      }
    }
  },
};
