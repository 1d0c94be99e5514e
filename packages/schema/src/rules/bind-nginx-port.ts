import { showSocket } from "../listeners/show-socket.js";
import { capitalised, clashesOf, otherSide, showShared } from "./bind-clashes.js";
import type { Rule } from "./rule.js";

/** Finds binds of HAProxy on addresses and ports that nginx has. */
export const bindNginxPort: Rule = {
  code: "bind/nginx-port",
  severity: "error",
  title: "HAProxy and nginx want the same address and port",
  why: "As soon as there is one virtual host, nginx listens on ports 80 and 443 of every FE address. HAProxy then cannot bind there: it fails to start with `Address already in use`, although `haproxy -c` finds nothing wrong (tried with HAProxy 2.6 and nginx 1.22). Which of the two fails depends on which starts first.",
  remedy:
    "Give the virtual hosts `listenAddresses` on one FE address and bind HAProxy to another: HTTPS by nginx and by an ingress controller cannot share one.",
  sources: ["T3", "T31", "R33"],
  *check(model) {
    const reported = new Set<string>();
    for (const clash of clashesOf(model)) {
      const { kind, listener, other } = clash;
      if (kind !== "refused" || other.path === undefined || listener.path === undefined) continue;
      const place = listener.path.join("\0");
      if (reported.has(place)) continue;
      reported.add(place);
      yield {
        path: listener.path,
        message: `${capitalised(listener.owner)} binds ${showSocket(listener.socket)}, but nginx listens on ${showShared({ ...clash, listener: other, other: listener })} for ${other.owner}: one of the two programs cannot start, and takes everything behind it down.`,
        hint: "Set listenAddresses of the virtual hosts to other FE addresses, or bind HAProxy to another address.",
        related: otherSide(other),
      };
    }
  },
};
