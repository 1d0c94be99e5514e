import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds locations with two directories. */
export const nginxRootAndAlias: Rule = {
  code: "nginx/root-and-alias",
  severity: "error",
  title: "root and alias in one location",
  why: "nginx refuses the whole file when a location has both (tried with nginx 1.22).",
  remedy: "Keep one: `root` has the request's path behind it, `alias` stands for the matched part.",
  sources: [],
  *check(model) {
    for (const { host } of virtualHostsOf(model)) {
      for (const { root, alias, match, path } of host.locations) {
        if (root === undefined || alias === undefined) continue;
        yield {
          path: alias.path ?? path,
          message: `Location ${showValue(match)} has root ${showValue(root.value)} and alias ${showValue(alias.value)}: nginx refuses the file.`,
          hint: "Keep one of them.",
          related: [{ path: root.path ?? path, message: "root stands here." }],
        };
      }
    }
  },
};
