import { isInternet } from "../listeners/listener.js";
import { listenersOf } from "../listeners/listeners-of.js";
import { canonical, isLoopback } from "../listeners/reach.js";
import { showAddress } from "../listeners/show-socket.js";
import { someOf } from "../text/some-of.js";
import { capitalised } from "./bind-clashes.js";
import type { Rule } from "./rule.js";

/** Finds listeners on addresses that no webgateway has. */
export const bindUnknownAddress: Rule = {
  code: "bind/unknown-address",
  severity: "error",
  title: "Address that the webgateway does not have",
  why: "The platform lets programs bind addresses that the VM does not have (`ip_nonlocal_bind`). HAProxy and nginx start with a mistyped address as if nothing were wrong, and never receive a connection (tried with HAProxy 2.6).",
  remedy: "Use an FE or SRV address of the webgateway, or 127.0.0.1 behind nginx.",
  sources: ["T20", "R43"],
  *check(model) {
    const machines = (model.resourceGroup?.machines ?? []).filter(({ roles }) =>
      roles.includes("webgateway"),
    );
    if (machines.length === 0) return;
    const addresses = machines.flatMap(({ fe, srv }) => [...fe, ...srv]);
    const known = new Set(addresses.map(canonical));
    const reported = new Set<string>();
    for (const listener of model.webgateways.flatMap((one) => listenersOf(model, one))) {
      const { path, owner } = listener;
      if (!isInternet(listener) || path === undefined) continue;
      const { socket } = listener;
      if (socket.kind !== "ip" || isLoopback(socket)) continue;
      if (known.has(socket.address)) continue;
      const place = `${path.join("\0")} ${socket.address}`;
      if (reported.has(place)) continue;
      reported.add(place);
      yield {
        path,
        message: `${capitalised(owner)} listens on ${showAddress(socket)}, which is no address of ${someOf(
          machines.map(({ name }) => name),
          " or ",
        )}: the program starts, and never receives a connection.`,
        hint: `There is: ${someOf(addresses) || "none but 127.0.0.1"}`,
      };
    }
  },
};
