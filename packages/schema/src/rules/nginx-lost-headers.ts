import { outerDirectives } from "../nginx/directives.js";
import { showValue } from "../text/show-value.js";
import { someOf } from "../text/some-of.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds response headers that get lost in a location. */
export const nginxLostHeaders: Rule = {
  code: "nginx/lost-headers",
  severity: "warning",
  title: "Headers of the host that a location drops",
  why: "nginx takes over add_header from the host only where a location has none of its own: a single one drops all of them there, Strict-Transport-Security included.",
  remedy: "Repeat the host's headers in the location.",
  sources: ["T37"],
  *check(model) {
    for (const { host } of virtualHostsOf(model)) {
      const wanted = headersOf(host.extraConfig.value);
      if (wanted.size === 0) continue;
      for (const { extraConfig, path, match } of host.locations) {
        const own = headersOf(extraConfig.value);
        const lost = [...wanted].filter(([name]) => !own.has(name)).map(([, shown]) => shown);
        if (own.size === 0 || lost.length === 0) continue;
        yield {
          path: extraConfig.path ?? path,
          message: `Location ${showValue(match)} has an add_header of its own, and so loses those of ${showValue(host.name)}: ${someOf(lost)}.`,
          hint: "Repeat them in the location.",
          related: [
            { path: host.extraConfig.path ?? host.path, message: "The host's headers stand here." },
          ],
        };
      }
    }
  },
};

/** Names of the headers that a text adds, in lower case, and as they are written. */
function headersOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    outerDirectives(text).flatMap(({ name, values: [header] }) =>
      name === "add_header" && header !== undefined ? [[header.toLowerCase(), header]] : [],
    ),
  );
}
