import { configLines } from "../haproxy/config-lines.js";
import { showValue } from "../text/show-value.js";
import { frontendGroups } from "./frontend-groups.js";
import type { Rule } from "./rule.js";

/** Finds a `maxconn` that caps a whole frontend where a limit per pod is likely meant. */
export const frontendExtraMaxconn: Rule = {
  code: "frontend/extra-maxconn",
  severity: "error",
  title: "`maxconn` that caps the whole frontend",
  why: "In a listen section `maxconn` limits the connections of all clients together, not those to one pod: with `maxconn 5` HAProxy's own figures showed a limit of 5 for the frontend (tried with HAProxy 2.6). All further clients wait.",
  remedy:
    'Write `extraPodTemplateOptions: "maxconn 5"` for a limit per pod; suppress the finding if a limit for everybody is meant.',
  sources: ["T8", "R46"],
  *check({ haproxy }) {
    for (const { name, extraConfig, target } of frontendGroups(haproxy).withLines) {
      const line = configLines(extraConfig.value).find(({ words }) => words[0] === "maxconn");
      if (line === undefined || extraConfig.path === undefined) continue;
      yield {
        path: extraConfig.path,
        message: `The line ${showValue(line.text)} lets no more than ${line.words[1] ?? "that many"} clients of frontend ${showValue(name)} connect at a time, all pods together.`,
        hint:
          target.kind === "podPort"
            ? `For a limit per pod: extraPodTemplateOptions: ${JSON.stringify(line.text)}`
            : "Remove it, or suppress this finding if a limit for all clients together is meant.",
      };
    }
  },
};
