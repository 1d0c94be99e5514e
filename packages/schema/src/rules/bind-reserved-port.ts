import { type InternetListener, isInternet } from "../listeners/listener.js";
import { listenersOf } from "../listeners/listeners-of.js";
import { ephemeralPorts } from "../listeners/platform-listeners.js";
import { showSocket } from "../listeners/show-socket.js";
import type { Model } from "../model/model.js";
import { capitalised, clashesOf } from "./bind-clashes.js";
import type { Rule } from "./rule.js";

/** Finds ports that the platform or the kernel uses for something else. */
export const bindReservedPort: Rule = {
  code: "bind/reserved-port",
  severity: "warning",
  title: "Port that the platform or the kernel uses itself",
  why: "nginx has its status page on port 81 of 127.0.0.1 and ::1, the exporter of HAProxy's figures has 127.0.0.1:9127: whichever comes second cannot start. From 32768 to 60999 the kernel takes ports for outgoing connections; while one of those has the port, HAProxy and nginx cannot bind it.",
  remedy: "Use a port below 32768 other than 81, 8000 and 9127.",
  sources: ["T43"],
  *check(model) {
    for (const { kind, listener, other } of clashesOf(model)) {
      if (kind !== "refused" || other.path !== undefined || listener.path === undefined) continue;
      yield {
        path: listener.path,
        message: `${capitalised(listener.owner)} binds ${showSocket(listener.socket)}, but ${showSocket(other.socket)} is taken by the platform: ${other.purpose}. One of the two programs cannot start.`,
        hint: "Use another port, such as 8001.",
      };
    }
    for (const { path, owner, socket } of ephemeralListeners(model)) {
      if (path === undefined) continue;
      yield {
        path,
        message: `${capitalised(owner)} listens on ${showSocket(socket)}. The kernel takes ports from ${ephemeralPorts.first} to ${ephemeralPorts.last} for outgoing connections, and while one has this port, the program cannot start.`,
        hint: `Use a port below ${ephemeralPorts.first}.`,
      };
    }
  },
};

function ephemeralListeners(model: Model): readonly InternetListener[] {
  const found = new Map<string, InternetListener>();
  for (const listener of model.webgateways.flatMap((one) => listenersOf(model, one))) {
    if (!isInternet(listener) || listener.path === undefined) continue;
    const { first, last } = listener.socket.ports;
    if (first > ephemeralPorts.last || last < ephemeralPorts.first) continue;
    const place = listener.path.join("\0");
    if (!found.has(place)) found.set(place, listener);
  }
  return [...found.values()];
}
