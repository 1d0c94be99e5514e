import { type ConfigLine, configLines, textSections } from "../haproxy/config-lines.js";
import type { HaproxyModel } from "../model/haproxy-model.js";

/**
 * Whether a server of the config's own sections has a name that the cluster's DNS may not know.
 * One with `resolvers` of its own says itself whom to ask.
 */
export function namesForeignServers({ sections, extraConfig }: HaproxyModel): boolean {
  const lines = [
    ...sections.flatMap(({ servers, extraConfig: texts }) => [
      ...servers.flatMap(({ value }) =>
        value.kind === "text" ? configLines(`server ${value.text}`) : [],
      ),
      ...texts.flatMap(({ value }) => (value.kind === "text" ? configLines(value.text) : [])),
    ]),
    ...extraConfig.flatMap(({ value }) =>
      textSections(value).sections.flatMap((section) => section.lines),
    ),
  ];
  return lines.some(isForeign);
}

function isForeign({ words }: ConfigLine): boolean {
  const at = words[0] === "server" ? 2 : 3;
  if (words[0] !== "server" && words[0] !== "server-template") return false;
  const host = words[at]?.replace(/^ipv[46]@/, "").replace(/:\d*$/, "");
  if (host === undefined || words.includes("resolvers")) return false;
  const isName = /^[A-Za-z0-9_.-]+$/.test(host) && /[A-Za-z]/.test(host);
  return isName && !host.endsWith(".svc.cluster.local");
}
