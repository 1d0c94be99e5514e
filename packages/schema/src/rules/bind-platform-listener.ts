import type { Fix } from "../diagnostic.js";
import type { Clash } from "../listeners/clashes.js";
import { freePorts } from "../listeners/free-port.js";
import { isLoopback } from "../listeners/reach.js";
import { showSocket } from "../listeners/show-socket.js";
import type { Model } from "../model/model.js";
import { capitalised, clashesOf } from "./bind-clashes.js";
import { moveBind } from "./new-bind.js";
import type { Rule } from "./rule.js";

/** Finds binds on the very address and port of the platform's statistics page. */
export const bindPlatformListener: Rule = {
  code: "bind/platform-listener",
  severity: "error",
  title: "Bind on the address of HAProxy's statistics page",
  why: "The platform's own listen section `_stats` has 127.0.0.1:8000, with admin rights for whoever comes from the VM itself, as nginx does. HAProxy accepts a second bind there without a word, and the kernel spreads connections between both: with the bind of the platform's documented example 192 of 400 requests got the statistics page, and POST requests from the internet took a pod out of service (tried with HAProxy 2.6).",
  remedy: "Use another port, such as 127.0.0.1:8001.",
  sources: ["T1", "R34"],
  *check(model) {
    const freePort = freePorts(model);
    for (const clash of clashesOf(model)) {
      const { kind, listener, other } = clash;
      if (kind !== "shared" || other.path !== undefined || listener.path === undefined) continue;
      const fix = fixOf(model, clash, freePort);
      yield {
        path: listener.path,
        message: `${capitalised(listener.owner)} binds ${showSocket(listener.socket)}, where the platform's HAProxy statistics page listens: HAProxy accepts both and answers a third to a half of the requests with its admin page, from which anyone could take pods out of service.`,
        hint: fix === undefined ? "Use another port." : `Instead: ${fix.title}`,
        ...(fix === undefined ? {} : { fix }),
      };
    }
  },
};

/** Only what listens on loopback alone can move without anybody outside noticing. */
function fixOf({ haproxy }: Model, { listener }: Clash, freePort: () => number): Fix | undefined {
  const { path, socket } = listener;
  if (path === undefined || !isLoopback(socket)) return undefined;
  const bind = haproxy.sections
    .flatMap(({ binds }) => binds)
    .find((one) => one.path !== undefined && one.path.join("\0") === path.join("\0"));
  return bind === undefined ? undefined : moveBind(path, bind.value, freePort());
}
