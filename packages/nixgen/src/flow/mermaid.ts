import type { Flow } from "./flow-of.js";

/** The ways of requests as a Mermaid flowchart. */
export function mermaid(flows: readonly Flow[]): readonly string[] {
  const ids = new Map<string, string>();
  const lines = new Set<string>();
  const node = (kind: string, label: string): string => {
    const key = `${kind} ${label}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `n${ids.size}`;
    ids.set(key, id);
    lines.add(`  ${id}["${escaped(label)}"]`);
    return id;
  };
  const edge = (from: string, to: string, label = "") => {
    lines.add(label === "" ? `  ${from} --> ${to}` : `  ${from} -- "${escaped(label)}" --> ${to}`);
  };
  const internet = node("", "clients");
  for (const { host, location, frontend, target } of flows) {
    const entry = node(
      location === undefined ? "haproxy" : "host",
      location === undefined ? `HAProxy ${host}` : `nginx ${host}`,
    );
    edge(internet, entry);
    const last = node("target", target);
    if (frontend === undefined) {
      edge(entry, last, location);
      continue;
    }
    if (location === undefined) {
      edge(entry, last, frontend.name);
      continue;
    }
    const proxy = node("frontend", `HAProxy ${frontend.name} on ${frontend.binds[0]?.value ?? ""}`);
    edge(entry, proxy, location);
    edge(proxy, last);
  }
  return ["```mermaid", "flowchart LR", ...lines, "```"];
}

/** Mermaid reads marks and line breaks; its own codes for characters stand for them. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[^\w ,.:/@=+*()-]/gu, (character) => `#${character.codePointAt(0)};`);
}
