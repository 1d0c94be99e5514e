import type { ListenerMapEntry } from "@nixgen/schema";
import { columns } from "./columns.js";
import { printable } from "./printable.js";

const heads = ["ADDRESS", "PORT", "PROGRAM", "OWNER", "PURPOSE", "REACHABLE FROM"];

/** The listener map for a person: a line for each listener, under heads. */
export function listenersTable(entries: readonly ListenerMapEntry[]): string {
  return columns([
    heads,
    ...entries.map(({ address, port = "", program, owner, purpose, reachableFrom }) =>
      [address, port, program, owner, purpose, reachableFrom].map(printable),
    ),
  ]);
}
