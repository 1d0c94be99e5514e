import { closedListeners } from "../listeners/public-ports.js";
import { showPorts, showSocket } from "../listeners/show-socket.js";
import { capitalised } from "./bind-clashes.js";
import type { Rule } from "./rule.js";

/** Tells which ports the module opens in the firewall. */
export const bindFirewall: Rule = {
  code: "bind/firewall",
  severity: "info",
  title: "Port that the module opens in the firewall",
  why: "The platform's firewall lets the internet reach TCP ports 80 and 443 only; connections to any other public bind are dropped. The module therefore opens the ports of public binds with `networking.firewall.allowedTCPPorts`, and none that is bound to localhost or to the server network alone.",
  remedy:
    "Nothing, if the internet is meant to reach it. Otherwise bind to 127.0.0.1 or to an SRV address, and the port stays closed.",
  sources: ["T22"],
  *check(model) {
    const reported = new Set<string>();
    for (const { path, owner, socket } of closedListeners(model)) {
      const place = `${path?.join("\0")} ${showSocket(socket)}`;
      if (path === undefined || reported.has(place)) continue;
      reported.add(place);
      yield {
        path,
        message: `${capitalised(owner)} listens on ${showSocket(socket)}, which the platform's firewall closes to the internet; the module opens TCP port ${showPorts(socket.ports)}.`,
      };
    }
  },
};
