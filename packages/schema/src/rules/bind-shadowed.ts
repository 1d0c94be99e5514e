import { sharedPorts } from "../listeners/port-index.js";
import { showAddress, showPorts, showSocket } from "../listeners/show-socket.js";
import { capitalised, clashesOf, otherSide } from "./bind-clashes.js";
import type { Rule } from "./rule.js";

/** Finds wildcards that do not get the traffic of every address. */
export const bindShadowed: Rule = {
  code: "bind/shadowed",
  severity: "warning",
  title: "Wildcard bind that another bind takes an address from",
  why: "Of a wildcard and a single address on one port, the kernel gives the single address all of its traffic and the wildcard the rest: with `*:8000` beside the statistics page on 127.0.0.1:8000, 20 of 20 local requests got the statistics page and 20 of 20 from outside the application (tried with HAProxy 2.6). `[::]` takes IPv4 too.",
  remedy: "Name the addresses instead of the wildcard, or use another port.",
  sources: ["T48"],
  *check(model) {
    for (const { kind, listener, other } of clashesOf(model)) {
      if (kind !== "shadowed" || listener.path === undefined) continue;
      const ports = showPorts(sharedPorts(listener, other));
      yield {
        path: listener.path,
        message: `${capitalised(listener.owner)} binds ${showSocket(listener.socket)}, but what comes to ${showAddress(other.socket)}:${ports} goes to ${other.path === undefined ? `${other.owner}'s ${other.purpose}` : other.owner}; the wildcard gets the other addresses only.`,
        hint: "Name the addresses that are meant, or use another port.",
        related: otherSide(other),
      };
    }
  },
};
