import type { PortRange } from "../haproxy/bind.js";
import type { InternetListener } from "./listener.js";

/** Of listeners that begin up to some port, the two of different owners that reach furthest. */
interface Furthest<T> {
  readonly first: T;
  readonly other: T | undefined;
}

/** Listeners by port, so that those which share a port are found without comparing all pairs. */
export interface PortIndex<T> {
  /** A listener of another owner that shares a port with this one. */
  readonly findOther: (listener: InternetListener) => T | undefined;
}

/** Sorts listeners by port once; each look-up then takes logarithmic time. */
export function portIndex<T extends InternetListener>(listeners: readonly T[]): PortIndex<T> {
  const sorted = sortedByPort(listeners);
  const furthest: Furthest<T>[] = [];
  for (const listener of sorted) furthest.push(further(furthest.at(-1), listener));
  return {
    findOther(listener) {
      const upTo = lastIndexUpTo(sorted, listener.socket.ports.last);
      return overlapping(furthest[upTo], listener);
    },
  };
}

/** Two listeners of different owners that share a port. */
export interface Overlap<T> {
  readonly listener: T;
  /** Begins at the same port or a lower one. */
  readonly other: T;
}

/** Every listener that shares a port with one of another owner before it, with one such. */
export function findOverlaps<T extends InternetListener>(
  listeners: readonly T[],
): readonly Overlap<T>[] {
  const overlaps: Overlap<T>[] = [];
  let furthest: Furthest<T> | undefined;
  for (const listener of sortedByPort(listeners)) {
    const other = overlapping(furthest, listener);
    if (other !== undefined) overlaps.push({ listener, other });
    furthest = further(furthest, listener);
  }
  return overlaps;
}

/** Ports that both listeners have. */
export function sharedPorts(a: InternetListener, b: InternetListener): PortRange {
  return {
    first: Math.max(a.socket.ports.first, b.socket.ports.first),
    last: Math.min(a.socket.ports.last, b.socket.ports.last),
  };
}

function sortedByPort<T extends InternetListener>(listeners: readonly T[]): readonly T[] {
  const isSorted = listeners.every(
    ({ socket }, index) => socket.ports.first >= (listeners[index - 1]?.socket.ports.first ?? 0),
  );
  return isSorted
    ? listeners
    : listeners.toSorted((a, b) => a.socket.ports.first - b.socket.ports.first);
}

function further<T extends InternetListener>(
  before: Furthest<T> | undefined,
  listener: T,
): Furthest<T> {
  if (before === undefined) return { first: listener, other: undefined };
  const { first, other } = before;
  if (listener.socket.ports.last > first.socket.ports.last) {
    return { first: listener, other: isSameOwner(first, listener) ? other : first };
  }
  const isOther = !isSameOwner(first, listener);
  const isFurther = other === undefined || listener.socket.ports.last > other.socket.ports.last;
  return isOther && isFurther ? { first, other: listener } : before;
}

function overlapping<T extends InternetListener>(
  furthest: Furthest<T> | undefined,
  listener: InternetListener,
): T | undefined {
  // The other one reaches no further than the first.
  if (furthest === undefined || furthest.first.socket.ports.last < listener.socket.ports.first) {
    return undefined;
  }
  const candidate = isSameOwner(furthest.first, listener) ? furthest.other : furthest.first;
  return candidate !== undefined && candidate.socket.ports.last >= listener.socket.ports.first
    ? candidate
    : undefined;
}

function isSameOwner(a: InternetListener, b: InternetListener): boolean {
  return (
    a.ownerPath === b.ownerPath ||
    (a.ownerPath.length === b.ownerPath.length &&
      a.ownerPath.every((step, index) => step === b.ownerPath[index]))
  );
}

/** Index of the last listener that begins at or below a port; -1 if there is none. */
function lastIndexUpTo(sorted: readonly InternetListener[], port: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle]?.socket.ports.first ?? 0) <= port) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
