import { isInternet } from "../listeners/listener.js";
import { listenersOf } from "../listeners/listeners-of.js";
import type { Model } from "../model/model.js";
import { readProxyUrl } from "../nginx/proxy-url.js";
import { oncePer } from "../once-per.js";
import { showValue } from "../text/show-value.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds upstreams that nginx looks for in the wrong place first. */
export const nginxLocalhost: Rule = {
  code: "nginx/localhost",
  severity: "warning",
  title: "proxyPass to localhost",
  why: "nginx takes both addresses of localhost and tries [::1] as well, where HAProxy does not listen: requests are refused and repeated, with an error in the log each time (tried with nginx 1.22).",
  remedy: "Use 127.0.0.1.",
  sources: ["T34"],
  *check(model) {
    const onIpv6 = oncePer(portsOnIpv6);
    for (const { host, options } of virtualHostsOf(model)) {
      for (const { proxyPass, match } of host.locations) {
        // A frontend's address comes from its binds, where localhost is written.
        const isOwn = typeof options.locations[match]?.proxyPass === "string";
        if (proxyPass?.kind !== "url" || !isOwn) continue;
        const meant = proxyPass.value.replace(/^(https?:\/\/)localhost(?=[:/]|$)/i, "$1127.0.0.1");
        if (meant === proxyPass.value) continue;
        const { path, value } = proxyPass;
        const port = readProxyUrl(value)?.port;
        if (port !== undefined && onIpv6(model).has(port)) continue;
        yield {
          path,
          message: `${showValue(value)}: nginx tries [::1] too, where nothing listens, and requests are refused there first.`,
          hint: meant,
          fix: { title: `pass to ${meant}`, edits: [{ kind: "set", path, value: meant }] },
        };
      }
    }
  },
};

/** The ports on which something takes connections to ::1. */
function portsOnIpv6(model: Model): ReadonlySet<number> {
  const listeners = model.webgateways.flatMap((webgateway) => listenersOf(model, webgateway));
  return new Set(
    listeners.filter(isInternet).flatMap(({ socket }) => {
      const isThere =
        (socket.kind === "wildcard" && socket.family === 6) ||
        (socket.kind === "ip" && socket.address === "::1");
      return isThere ? [socket.ports.first] : [];
    }),
  );
}
