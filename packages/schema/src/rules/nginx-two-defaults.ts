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
    for (const { one, other, socket } of sharedSockets(model)) {
      if (!one.listen.defaultServer || !other.listen.defaultServer) continue;
      if (one.host === other.host) continue;
      yield {
        path: [...one.host.path, "default"],
        message: `${showValue(one.host.name)} and ${showValue(other.host.name)} are both default on ${socket}: nginx refuses the file.`,
        hint: "Remove default from one of them.",
        related: [{ path: [...other.host.path, "default"], message: "The other one stands here." }],
      };
    }
  },
};
