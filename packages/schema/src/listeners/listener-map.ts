import { writtenPath } from "../apps/written-path.js";
import type { Path } from "../diagnostic.js";
import type { Model } from "../model/model.js";
import type { Webgateway } from "../model/webgateway.js";
import { compareBytes } from "../text/compare-bytes.js";
import { isInternet, type Listener, type ListeningProgram } from "./listener.js";
import { listenersOf } from "./listeners-of.js";
import { addressesOf, type KnownAddresses, type Reach, reachOf } from "./reach.js";
import { showAddress, showPorts, showSocket } from "./show-socket.js";

/** One line of the listener map: who listens where on a webgateway, and who can reach it. */
export interface ListenerMapEntry {
  /** IPv6 in brackets, `*` for all of IPv4, `[::]` for all there is; or a socket such as `unix@…`. */
  readonly address: string;
  /** A port, or a range such as `8001-8004`; undefined for a socket without ports. */
  readonly port: string | undefined;
  readonly program: ListeningProgram;
  /** Whose it is: `frontend "myapp"`, `virtual host "myapp.example.com"`, `the platform`. */
  readonly owner: string;
  readonly purpose: string;
  /** From where it is reached through the firewall as the module sets it (T20, T22). */
  readonly reachableFrom: Reach;
  /** The option that asks for it; undefined for the platform's own. */
  readonly path: Path | undefined;
}

/**
 * Everything that listens on a webgateway: HAProxy's sections, virtual hosts, the platform's own;
 * sorted by port, then by address. Virtual hosts on one address and port stand apart.
 */
export function listenerMap(model: Model, webgateway: Webgateway): readonly ListenerMapEntry[] {
  const known = addressesOf(model, webgateway);
  const where = (path: Path | undefined) => path && writtenPath(model, path);
  return listenersOf(model, webgateway)
    .toSorted((a, b) => firstPort(a) - firstPort(b) || compareBytes(place(a), place(b)))
    .map((listener) => entry({ ...listener, path: where(listener.path) }, known));
}

function entry(listener: Listener, known: KnownAddresses | undefined): ListenerMapEntry {
  const { program, owner, purpose, path, socket } = listener;
  const isAddress = isInternet(listener);
  return {
    address: isAddress ? showAddress(listener.socket) : showSocket(socket),
    port: isAddress ? showPorts(listener.socket.ports) : undefined,
    program,
    owner,
    purpose,
    reachableFrom: reachOf(socket, known),
    path,
  };
}

/** Sockets without a port come last. */
function firstPort(listener: Listener): number {
  return isInternet(listener) ? listener.socket.ports.first : Number.MAX_SAFE_INTEGER;
}

function place({ socket, owner }: Listener): string {
  return `${showSocket(socket)} ${owner}`;
}
