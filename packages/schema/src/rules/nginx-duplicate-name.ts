import type { VirtualHost } from "../model/nginx-model.js";
import type { Sourced } from "../model/sourced.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { type ServerListen, sharedSockets } from "./shared-sockets.js";

/** Finds names that only one of two hosts answers for. */
export const nginxDuplicateName: Rule = {
  code: "nginx/duplicate-name",
  severity: "warning",
  title: "Server name of two hosts",
  why: "Of two servers with one name on one address and port, nginx uses the first and warns (tried with nginx 1.22); the platform sorts them by the names of their entries.",
  remedy: "Remove the name from one of them.",
  sources: ["T40"],
  *check(model) {
    const reported = new Set<string>();
    for (const { servers, socket } of sharedSockets(model)) {
      const first = new Map<string, NamedHost>();
      for (const named of servers.flatMap(namesOf)) {
        const { key, host, name } = named;
        const other = first.get(key) ?? named;
        first.set(key, other);
        const path = name.path ?? host.path;
        const place = JSON.stringify(path);
        if (other.host.name === host.name || reported.has(place)) continue;
        reported.add(place);
        yield {
          path,
          message: `${showValue(name.value)} belongs to ${showValue(other.host.name)} and ${showValue(host.name)} on ${socket}: nginx answers with the first and ignores the second.`,
          hint: "Remove the name from one of them.",
          related: [
            { path: other.name.path ?? other.host.path, message: "The first one stands here." },
          ],
        };
      }
    }
  },
};

interface NamedHost {
  /** Equal for what nginx takes for one name. */
  readonly key: string;
  readonly host: VirtualHost;
  readonly name: Sourced<string>;
}

function namesOf({ host }: ServerListen): readonly NamedHost[] {
  return host.serverNames.flatMap((name) =>
    keysOf(name.value.toLowerCase()).map((key) => ({ key, host, name })),
  );
}

/** nginx keeps `.a` as two names, and tries regular expressions in turn. */
function keysOf(name: string): readonly string[] {
  if (/^["']?~/.test(name)) return [];
  return name.startsWith(".") ? [name.slice(1), `*${name}`] : [name];
}
