import { textSections } from "../haproxy/config-lines.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";

/** Finds lines at the end of the file that belong to no section of their own. */
export const haproxyStrayLines: Rule = {
  code: "haproxy/stray-lines",
  severity: "error",
  title: "Lines that fall into somebody else's section",
  why: "`services.haproxy.extraConfig` stands at the end of the file, before the platform's `resolvers cluster`. Lines before the first section keyword fall into whatever section stands before them: HAProxy refused `hold` there as an unknown keyword, and did not start (tried with HAProxy 2.6).",
  remedy:
    "Begin the text with the section that the lines belong to; lines for one frontend go into its haproxyExtraConfig.",
  sources: ["T14"],
  *check({ haproxy }) {
    for (const { value, path } of haproxy.extraConfig) {
      if (path === undefined) continue;
      const [first] = textSections(value).stray;
      if (first === undefined) continue;
      const isResolvers = ["hold", "nameserver", "resolve_retries"].includes(first.words[0] ?? "");
      yield {
        path,
        message: `The line ${showValue(first.text)} has no section of its own before it in this text, so it falls into the last section that the platform has written by then.`,
        hint: isResolvers
          ? "Turn on hardening for longer holds; a plain text cannot reach the platform's `resolvers cluster`."
          : "Write the section's line before it, such as `backend extra`.",
      };
    }
  },
};
