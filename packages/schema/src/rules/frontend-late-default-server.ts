import { configLines } from "../haproxy/config-lines.js";
import { showValue } from "../text/show-value.js";
import { frontendGroups } from "./frontend-groups.js";
import type { Rule } from "./rule.js";

/** Finds `default-server` behind the servers that it should apply to. */
export const frontendLateDefaultServer: Rule = {
  code: "frontend/late-default-server",
  severity: "error",
  title: "`default-server` that comes too late",
  why: "The platform writes haproxyExtraConfig to the end of the section, behind the servers, and `default-server` applies to servers that follow it: HAProxy takes the line and ignores it (tried with HAProxy 2.6: `send-proxy` had no effect).",
  remedy:
    "Write the parameters into extraPodTemplateOptions, or `default-server` into services.haproxy.defaults.extraConfig.",
  sources: ["T9", "R46"],
  *check({ haproxy }) {
    for (const { extraConfig, target } of frontendGroups(haproxy).withLines) {
      const line = configLines(extraConfig.value).find(
        ({ words }) => words[0] === "default-server",
      );
      if (line === undefined || extraConfig.path === undefined) continue;
      const parameters = line.text.replace(/^default-server\s*/, "");
      yield {
        path: extraConfig.path,
        message: `The line ${showValue(line.text)} comes behind the servers, so HAProxy ignores it.`,
        hint:
          target.kind === "podPort"
            ? `Instead: extraPodTemplateOptions: ${JSON.stringify(parameters)}`
            : "Move it to services.haproxy.defaults.extraConfig, behind `log global`.",
      };
    }
  },
};
