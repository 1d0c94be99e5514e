import type { NginxListen } from "../model/nginx-model.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { sharedSockets } from "./shared-sockets.js";

/** Finds options of a socket that are given twice. */
export const nginxSocketOptions: Rule = {
  code: "nginx/socket-options",
  severity: "error",
  title: "Options of one socket given twice",
  why: "nginx takes the options of a socket, `reuseport`, `backlog` and the like, in one `listen` only, and an address and port once per server; a second time it refuses the whole file (tried with nginx 1.22: `duplicate listen options`).",
  remedy: "Keep them at one entry of `listen`.",
  sources: ["T40"],
  *check(model) {
    for (const { one, other, socket } of sharedSockets(model)) {
      const isOneServer = one.host === other.host && one.redirects === other.redirects;
      const options = [one, other].map(({ listen }) => socketOptions(listen));
      if (!isOneServer && options.some((list) => list.length === 0)) continue;
      // Two defaults are another rule's finding, and have reuseport by that.
      if (!isOneServer && one.listen.defaultServer && other.listen.defaultServer) continue;
      yield {
        path: one.listen.path,
        message: isOneServer
          ? `${showValue(one.host.name)} listens twice on ${socket}: nginx refuses the file.`
          : `${showValue(one.host.name)} gives ${socket} options (${options[0]?.join(", ")}), and so does ${showValue(other.host.name)} (${options[1]?.join(", ")}): nginx refuses the file.`,
        hint: isOneServer ? "Remove one of the entries." : "Keep the options at one of them.",
        related: [{ path: other.listen.path, message: "The first one stands here." }],
      };
    }
  },
};

const socketOption =
  /^(?:bind|deferred|reuseport|(?:backlog|rcvbuf|sndbuf|ipv6only|so_keepalive|fastopen|accept_filter|setfib)=.*)$/;

function socketOptions({ reuseport, extraParameters }: NginxListen): readonly string[] {
  const given = extraParameters
    .map(({ value }) => value)
    .filter((value) => socketOption.test(value));
  return reuseport ? ["reuseport", ...given] : given;
}
