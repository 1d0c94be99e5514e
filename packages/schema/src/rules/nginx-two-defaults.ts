import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { sharedSockets } from "./shared-sockets.js";

/** Finds two hosts that both answer for unknown names. */
export const nginxTwoDefaults: Rule = {
  code: "nginx/two-defaults",
  severity: "error",
  title: "Two default hosts on one address",
  why: "nginx refuses the whole file with two `default_server` on one address and port (tried with nginx 1.22: `a duplicate default server`).",
  remedy: "Keep `default` on one of the hosts, or give them different addresses.",
  sources: ["T40"],
  *check(model) {
    const reported = new Set<string>();
    for (const { servers, socket } of sharedSockets(model)) {
      const [other, ...rest] = servers.flatMap(({ host, listen }) =>
        listen.defaultServer ? [host] : [],
      );
      if (other === undefined) continue;
      for (const host of rest) {
        if (host === other || reported.has(host.name)) continue;
        reported.add(host.name);
        yield {
          path: [...host.path, "default"],
          message: `${showValue(host.name)} and ${showValue(other.name)} are both default on ${socket}: nginx refuses the file.`,
          hint: "Remove default from one of them.",
          related: [{ path: [...other.path, "default"], message: "The other one stands here." }],
        };
      }
    }
  },
};
