import {
  type AddressListener,
  hasAddress,
  type InternetListener,
  isInternet,
  type Listener,
} from "./listener.js";
import { findOverlaps, portIndex } from "./port-index.js";
import { isLoopback, isPrivate } from "./reach.js";

/**
 * How two listeners of different owners get in each other's way (T2, T3, T48):
 * - `shared`: HAProxy opens the same socket twice, and the kernel spreads connections between both;
 * - `refused`: two programs want one socket, and whichever comes second cannot start;
 * - `shadowed`: HAProxy opens a wildcard and a single address, which then gets all of its traffic.
 */
export interface Clash {
  readonly kind: "shared" | "refused" | "shadowed";
  /** Where it is reported; the one with the wildcard, where the other shadows it. */
  readonly listener: InternetListener;
  readonly other: InternetListener;
}

/** All clashes among the listeners of one webgateway, in time that is not quadratic. */
export function findClashes(listeners: readonly Listener[]): readonly Clash[] {
  const internet = listeners.filter(isInternet);
  const sockets = internet.filter(hasAddress);
  const haproxy = sockets.filter(({ program }) => program === "haproxy");
  const others = sockets.filter(({ program }) => program !== "haproxy");
  return [
    ...sharedSockets(haproxy),
    ...shadowedSockets(haproxy),
    ...refusedSockets(haproxy, others),
    ...refusedPublicSockets(
      haproxy,
      internet.filter(({ socket }) => socket.kind === "public"),
    ),
  ];
}

function sharedSockets(haproxy: readonly AddressListener[]): readonly Clash[] {
  return [...byAddress(haproxy).values()].flatMap((group) => {
    const platform = portIndex(group.filter(({ path }) => path === undefined));
    const users = group.filter(({ path }) => path !== undefined);
    return [
      ...users.flatMap((listener) => {
        const other = platform.findOther(listener);
        return other === undefined ? [] : [{ kind: "shared" as const, listener, other }];
      }),
      ...findOverlaps(users).map((overlap) => ({ kind: "shared" as const, ...overlap })),
    ];
  });
}

/** Which wildcards lose a part of their traffic to listeners on single addresses. */
function shadowedSockets(haproxy: readonly AddressListener[]): readonly Clash[] {
  const single = haproxy.filter(({ socket }) => socket.kind === "ip");
  const indexes = {
    4: portIndex(single.filter(({ socket }) => socket.family === 4)),
    6: portIndex(single.filter(({ socket }) => socket.family === 6)),
  };
  return haproxy.flatMap((listener) => {
    if (listener.socket.kind !== "wildcard") return [];
    const other =
      indexes[listener.socket.family].findOther(listener) ??
      (listener.socket.takesIpv4 ? indexes[4].findOther(listener) : undefined);
    return other === undefined ? [] : [{ kind: "shadowed" as const, listener, other }];
  });
}

/** The kernel gives a socket to one program; a wildcard takes every address of its family. */
function refusedSockets(
  haproxy: readonly AddressListener[],
  others: readonly AddressListener[],
): readonly Clash[] {
  const single = new Map(
    [...byAddress(others)].map(([address, group]) => [address, portIndex(group)]),
  );
  const wildcards = others.filter(({ socket }) => socket.kind === "wildcard");
  const takers = (listeners: readonly AddressListener[]) => ({
    4: portIndex(listeners.filter((listener) => takesFamily(listener, 4))),
    6: portIndex(listeners.filter((listener) => takesFamily(listener, 6))),
  });
  const [all, wide] = [takers(others), takers(wildcards)];
  return haproxy.flatMap((listener) => {
    const { socket } = listener;
    const indexes =
      socket.kind === "wildcard"
        ? [all[socket.family], ...(socket.takesIpv4 ? [all[4]] : [])]
        : [single.get(socket.address), wide[socket.family]];
    const other = indexes
      .map((index) => index?.findOther(listener))
      .find((found) => found !== undefined);
    return other === undefined ? [] : [{ kind: "refused" as const, listener, other }];
  });
}

/** Which binds may stand on public addresses that the config does not tell. */
function refusedPublicSockets(
  haproxy: readonly AddressListener[],
  others: readonly InternetListener[],
): readonly Clash[] {
  const index = portIndex(others);
  return haproxy.flatMap((listener) => {
    if (isLoopback(listener.socket) || isPrivate(listener.socket)) return [];
    const other = index.findOther(listener);
    return other === undefined ? [] : [{ kind: "refused" as const, listener, other }];
  });
}

function takesFamily({ socket }: AddressListener, family: 4 | 6): boolean {
  return socket.family === family || (family === 4 && socket.takesIpv4 === true);
}

function byAddress(
  listeners: readonly AddressListener[],
): ReadonlyMap<string, readonly AddressListener[]> {
  const groups = new Map<string, AddressListener[]>();
  for (const listener of listeners) {
    const { socket } = listener;
    const key = socket.kind === "ip" ? socket.address : `*${socket.family}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [listener]);
    else group.push(listener);
  }
  return groups;
}
