import type { Fix, Path } from "../diagnostic.js";
import type { Clash } from "../listeners/clashes.js";
import { freePorts } from "../listeners/free-port.js";
import { isLoopback } from "../listeners/reach.js";
import { showSocket } from "../listeners/show-socket.js";
import type { Model } from "../model/model.js";
import { capitalised, clashesOf } from "./bind-clashes.js";
import { moveBind } from "./new-bind.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

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
    let passing = locationsToStats(model);
    for (const clash of clashesOf(model)) {
      const { kind, listener, other } = clash;
      if (kind !== "shared" || other.path !== undefined || listener.path === undefined) continue;
      const fix = fixOf(model, clash, freePort, passing);
      // They can follow one bind only.
      if (fix !== undefined) passing = [];
      yield {
        path: listener.path,
        message: `${capitalised(listener.owner)} binds ${showSocket(listener.socket)}, where the platform's HAProxy statistics page listens: HAProxy accepts both and answers a third to a half of the requests with its admin page, from which anyone could take pods out of service.`,
        hint: fix === undefined ? "Use another port." : `Instead: ${fix.title}`,
        ...(fix === undefined ? {} : { fix }),
      };
    }
  },
};

/**
 * Only what listens on loopback alone can move without anybody outside noticing; what nginx passes
 * to the old port by a URL, it then has to pass to the new one.
 */
function fixOf(
  model: Model,
  { listener: { path, socket } }: Clash,
  freePort: () => number,
  passing: readonly PassingLocation[],
): Fix | undefined {
  if (path === undefined || !isLoopback(socket)) return undefined;
  const bind = model.haproxy.sections
    .flatMap(({ binds }) => binds)
    .find((one) => one.path !== undefined && one.path.join("\0") === path.join("\0"));
  if (bind === undefined) return undefined;
  const port = freePort();
  const move = moveBind(path, bind.value, port);
  if (move === undefined) return undefined;
  const edits = passing.map(({ path: at, url }) => ({
    kind: "set" as const,
    path: at,
    value: url.replace(statsUrl, `$1:${port}`),
  }));
  return { ...move, edits: [...move.edits, ...edits] };
}

interface PassingLocation {
  readonly path: Path;
  readonly url: string;
}

const statsUrl = /^(http:\/\/(?:127\.0\.0\.1|localhost)):8000(?=\/|$)/i;

/** Locations that pass to the statistics page's port by a URL that stands in the config. */
function locationsToStats(model: Model): readonly PassingLocation[] {
  return virtualHostsOf(model).flatMap(({ host, options }) =>
    Object.entries(options.locations).flatMap(([match, { proxyPass }]) =>
      typeof proxyPass === "string" && statsUrl.test(proxyPass)
        ? [{ path: [...host.path, "locations", match, "proxyPass"], url: proxyPass }]
        : [],
    ),
  );
}
