import { configLines, textSections } from "../haproxy/config-lines.js";
import { userTexts } from "../haproxy/user-text.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";

/** Finds servers that are to be looked up by a section that does not exist. */
export const haproxyUnknownResolvers: Rule = {
  code: "haproxy/unknown-resolvers",
  severity: "error",
  title: "Resolvers section that does not exist",
  why: "HAProxy refuses to start when a server names a resolvers section that the file does not have: `unable to find required resolvers` (tried with HAProxy 2.6). The platform writes `resolvers cluster` only where it sets up Kubernetes frontends.",
  remedy:
    "Remove the parameter, or write the section into services.haproxy.extraConfig; without a Kubernetes frontend there is no cluster to ask.",
  sources: ["T4", "T14"],
  *check({ haproxy }) {
    const known = new Set([
      ...(haproxy.kubernetes ? ["cluster"] : []),
      ...haproxy.extraConfig
        .flatMap(({ value }) => textSections(value).sections)
        .flatMap(({ kind, name }) => (kind === "resolvers" ? [name] : [])),
    ]);
    for (const { value, path } of userTexts(haproxy)) {
      const name = namedResolvers(value).find((one) => !known.has(one));
      if (name === undefined) continue;
      yield {
        path,
        message: `A server is to be looked up by the section resolvers ${showValue(name)}, which there is not: HAProxy refuses to start.`,
        hint: "Remove the parameter, or define the section in services.haproxy.extraConfig.",
      };
    }
  },
};

/** The sections that a text's servers name; a line that begins with the word opens one. */
function namedResolvers(text: string): readonly string[] {
  if (!text.includes("resolvers")) return [];
  return configLines(text).flatMap(({ words }) => {
    const at = words.indexOf("resolvers");
    const name = words[at + 1];
    return at > 0 && name !== undefined ? [name] : [];
  });
}
