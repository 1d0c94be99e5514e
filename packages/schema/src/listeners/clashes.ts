import { type InternetListener, isInternet, type Listener } from "./listener.js";
import { findOverlaps, portIndex } from "./port-index.js";

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
  const sockets = listeners.filter(isInternet);
  const haproxy = sockets.filter(({ program }) => program === "haproxy");
  const others = sockets.filter(({ program }) => program !== "haproxy");
  return [
    ...sharedSockets(haproxy),
    ...shadowedSockets(haproxy),
    ...refusedSockets(haproxy, others),
  ];
}

function sharedSockets(haproxy: readonly InternetListener[]): readonly Clash[] {
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
function shadowedSockets(haproxy: readonly InternetListener[]): readonly Clash[] {
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
  haproxy: readonly InternetListener[],
  others: readonly InternetListener[],
): readonly Clash[] {
  const single = new Map(
    [...byAddress(others)].map(([address, group]) => [address, portIndex(group)]),
  );
  const wildcards = others.filter(({ socket }) => socket.kind === "wildcard");
  const takers = (listeners: readonly InternetListener[]) => ({
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

function takesFamily({ socket }: InternetListener, family: 4 | 6): boolean {
  return socket.family === family || (family === 4 && socket.takesIpv4);
}

function byAddress(
  listeners: readonly InternetListener[],
): ReadonlyMap<string, readonly InternetListener[]> {
  const groups = new Map<string, InternetListener[]>();
  for (const listener of listeners) {
    const { socket } = listener;
    const key = socket.kind === "ip" ? socket.address : `*${socket.family}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [listener]);
    else group.push(listener);
  }
  return groups;
}
