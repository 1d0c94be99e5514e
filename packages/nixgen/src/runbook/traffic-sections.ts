import { type ListenerMapEntry, listenerMap } from "@nixgen/schema";
import { flowsOf } from "../flow/flow-of.js";
import { mermaid } from "../flow/mermaid.js";
import { code, prose, table } from "./markdown.js";
import type { RunbookContext } from "./runbook.js";

/** Which host reaches which Service through which listeners. */
export function trafficSection({ model }: RunbookContext): readonly string[] {
  const flows = flowsOf(model);
  if (flows.length === 0) return [];
  return [
    "## Who reaches what",
    "",
    ...mermaid(flows),
    "",
    ...table(
      ["asked for", "location", "HAProxy frontend", "where it goes"],
      flows.map(({ host, location, frontend, target }) => [
        code(host),
        location === undefined ? "" : code(location),
        frontend === undefined
          ? ""
          : `${code(frontend.name)} (${frontend.mode.value}) on ${frontend.binds.map(({ value }) => code(value)).join(", ")}`,
        prose(target),
      ]),
    ),
  ];
}

/** Everything that listens, and from where it is reached. */
export function portsSection({ model }: RunbookContext): readonly string[] {
  return [
    "## Open ports",
    ...model.webgateways.flatMap((webgateway) => [
      "",
      ...(webgateway.name === undefined ? [] : [`On ${code(webgateway.name)}:`, ""]),
      ...table(
        ["port", "addresses", "program", "reached from", "whose"],
        grouped(listenerMap(model, webgateway)),
      ),
    ]),
  ];
}

/** One row for all that is reached alike at one port. */
function grouped(entries: readonly ListenerMapEntry[]): readonly (readonly string[])[] {
  const groups = new Map<string, ListenerMapEntry[]>();
  for (const entry of entries) {
    const key = [entry.port, entry.program, entry.reachableFrom].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const distinct = (texts: readonly string[]) => [...new Set(texts)].join(", ");
  return Array.from(groups.values(), (group) => [
    group[0]?.port ?? "",
    distinct(group.map(({ address }) => code(address))),
    group[0]?.program ?? "",
    group[0]?.reachableFrom ?? "",
    distinct(group.map(({ owner }) => prose(owner))),
  ]);
}

/** Which names have certificates, and where from (R27). */
export function certificatesSection({ model }: RunbookContext): readonly string[] {
  const hosts = model.webgateways[0]?.virtualHosts ?? [];
  const secured = hosts.filter(({ tls }) => tls !== undefined);
  if (secured.length === 0) return [];
  return [
    "## Certificates",
    "",
    ...table(
      ["names", "from", "renewed through"],
      secured.map(({ serverNames, tls, acmeChallenge, redirectListens }) => [
        serverNames.map(({ value }) => code(value)).join(", "),
        tls?.kind === "acme" ? "Let's Encrypt" : `files: ${code(tls?.certificate?.value ?? "")}`,
        tls?.kind !== "acme"
          ? "by hand"
          : acmeChallenge === undefined && redirectListens === undefined
            ? "nothing: no challenge can be answered"
            : `${code("/.well-known/acme-challenge/")} on port 80`,
      ]),
    ),
  ];
}
