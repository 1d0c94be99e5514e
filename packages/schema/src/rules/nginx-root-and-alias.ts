import { outerDirectives } from "../nginx/directives.js";
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
      for (const { extraConfig, match, path, ...location } of host.locations) {
        const own = outerDirectives(extraConfig.value);
        const inText = (option: "root" | "alias") => {
          const found = own.find(({ name }) => name === option);
          return found && { value: found.values.join(" "), path: extraConfig.path ?? path };
        };
        const root = location.root ?? inText("root");
        const alias = location.alias ?? inText("alias");
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
