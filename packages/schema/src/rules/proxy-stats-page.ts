import { haproxyListeners } from "../listeners/haproxy-listeners.js";
import { showSocket } from "../listeners/show-socket.js";
import { showValue } from "../text/show-value.js";
import { clashesOf } from "./bind-clashes.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds virtual hosts that show HAProxy's statistics page to the internet. */
export const proxyStatsPage: Rule = {
  code: "proxy/stats-page",
  severity: "error",
  title: "proxyPass to HAProxy's statistics page",
  why: "On 127.0.0.1:8000 HAProxy serves its statistics page with admin rights for requests from the VM itself, and nginx's come from there: through the virtual host anyone could take pods out of service (tried with HAProxy 2.6 and nginx 1.22: POST requests put a pod into maintenance).",
  remedy:
    "Pass to the frontend's own bind, such as `http://127.0.0.1:8001`, or write `proxyPass: { frontend: myapp }`.",
  sources: ["T1", "R34"],
  *check(model) {
    const stats = haproxyListeners(model.haproxy).some(
      ({ path, socket }) => path === undefined && showSocket(socket) === "127.0.0.1:8000",
    );
    // Where a frontend listens there too, mending that mends this.
    const isClaimed = clashesOf(model).some(
      ({ kind, other, listener }) =>
        kind === "shared" && other.path === undefined && listener.path !== undefined,
    );
    if (!stats || isClaimed) return;
    for (const { host } of virtualHostsOf(model)) {
      for (const { proxyPass, match } of host.locations) {
        if (proxyPass?.kind !== "url") continue;
        if (!/^http:\/\/(?:127\.0\.0\.1|localhost):8000(?:\/|$)/i.test(proxyPass.value)) continue;
        yield {
          path: proxyPass.path,
          message: `Location ${showValue(match)} of ${showValue(host.name)} passes to 127.0.0.1:8000, HAProxy's statistics page with admin rights: the internet could administer HAProxy.`,
          hint: "Pass to a frontend: proxyPass: { frontend: myapp }",
        };
      }
    }
  },
};
