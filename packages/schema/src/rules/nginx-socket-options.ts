import type { NginxListen } from "../model/nginx-model.js";
import { showValue } from "../text/show-value.js";
import type { Finding, Rule } from "./rule.js";
import { type ServerListen, sharedSockets } from "./shared-sockets.js";

/** Finds options of a socket that are given twice. */
export const nginxSocketOptions: Rule = {
  code: "nginx/socket-options",
  severity: "error",
  title: "Options of one socket given twice",
  why: "nginx takes the options of a socket, `reuseport`, `backlog` and the like, in one `listen` only, and an address and port once per server; a second time it refuses the whole file (tried with nginx 1.22: `duplicate listen options`).",
  remedy: "Keep them at one entry of `listen`.",
  sources: ["T40"],
  *check(model) {
    const reported = new Set<string>();
    for (const { servers, socket } of sharedSockets(model)) {
      for (const finding of findingsOn(socket, servers)) {
        const place = JSON.stringify(finding.path);
        if (reported.has(place)) continue;
        reported.add(place);
        yield finding;
      }
    }
  },
};

function* findingsOn(socket: string, servers: readonly ServerListen[]): Iterable<Finding> {
  let previous: ServerListen | undefined;
  let withOptions: ServerListen | undefined;
  for (const one of servers) {
    const other = previous;
    previous = one;
    if (one.host === other?.host && one.redirects === other.redirects) {
      yield {
        path: one.listen.path,
        message: `${showValue(one.host.name)} listens twice on ${socket}: nginx refuses the file.`,
        hint: "Remove one of the entries.",
        related: [{ path: other.listen.path, message: "The first one stands here." }],
      };
      continue;
    }
    const options = socketOptions(one.listen);
    if (options.length === 0) continue;
    if (withOptions === undefined) {
      withOptions = one;
      continue;
    }
    // Two defaults are another rule's finding, and have reuseport by that.
    if (one.listen.defaultServer && withOptions.listen.defaultServer) continue;
    const first = withOptions;
    yield {
      path: one.listen.path,
      message: `${showValue(one.host.name)} gives ${socket} options (${options.join(", ")}), and so does ${showValue(first.host.name)} (${socketOptions(first.listen).join(", ")}): nginx refuses the file.`,
      hint: "Keep the options at one of them.",
      related: [{ path: first.listen.path, message: "The first one stands here." }],
    };
  }
}

const socketOption =
  /^(?:bind|deferred|reuseport|(?:backlog|rcvbuf|sndbuf|ipv6only|so_keepalive|fastopen|accept_filter|setfib)=.*)$/;

function socketOptions({ reuseport, extraParameters }: NginxListen): readonly string[] {
  const given = extraParameters
    .map(({ value }) => value)
    .filter((value) => socketOption.test(value));
  return reuseport ? ["reuseport", ...given] : given;
}
