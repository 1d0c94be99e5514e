import type { VirtualHost } from "../model/nginx-model.js";
import type { Sourced } from "../model/sourced.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";

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
    for (const { virtualHosts } of model.webgateways) {
      const first = new Map<string, NamedHost>();
      for (const named of virtualHosts.flatMap(namesBySocket)) {
        const other = first.get(named.key);
        if (other === undefined) first.set(named.key, named);
        else if (other.host.name !== named.host.name) {
          const key = JSON.stringify([named.host.name, other.host.name, named.name.value]);
          if (reported.has(key)) continue;
          reported.add(key);
          yield {
            path: named.name.path ?? named.host.path,
            message: `${showValue(named.name.value)} belongs to ${showValue(other.host.name)} and ${showValue(named.host.name)} on one address: nginx answers with the first and ignores the second.`,
            hint: "Remove the name from one of them.",
            related: [
              { path: other.name.path ?? other.host.path, message: "The first one stands here." },
            ],
          };
        }
      }
    }
  },
};

interface NamedHost {
  readonly key: string;
  readonly host: VirtualHost;
  readonly name: Sourced<string>;
}

function namesBySocket(host: VirtualHost): readonly NamedHost[] {
  return [...(host.redirectListens ?? []), ...host.listens].flatMap(({ address, port }) =>
    host.serverNames.map((name) => ({
      key: `${address}:${port} ${name.value.toLowerCase()}`,
      host,
      name,
    })),
  );
}
