/**
 * Where nixgen puts the ports between nginx and HAProxy: clear of what the kernel gives to
 * outgoing connections (T43) and of Kubernetes' node ports, which begin at 30000. A prime number
 * of ports, so that every step visits all of them.
 */
export const localPorts = { first: 20_000, count: 9973 };

/**
 * Gives every name a port of its own that is not taken. A name begins its search where its hash
 * says, and of two that meet the first by its bytes comes first: so the answer depends on neither
 * order nor history, and a name that comes or goes moves only those that had to make way for it.
 * A name has no port where none is left.
 *
 * @param names sorted
 */
export function choosePorts(
  names: readonly string[],
  taken: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const used = new Set(taken);
  const chosen = new Map<string, number>();
  let left = freeCount(taken);
  for (const name of names) {
    if (left === 0) break;
    let place = hash(name, 0) % localPorts.count;
    const step = 1 + (hash(name, 1) % (localPorts.count - 1));
    while (used.has(localPorts.first + place)) place = (place + step) % localPorts.count;
    const port = localPorts.first + place;
    used.add(port);
    chosen.set(name, port);
    left--;
  }
  return chosen;
}

function freeCount(taken: ReadonlySet<number>): number {
  const { first, count } = localPorts;
  return count - [...taken].filter((port) => port >= first && port < first + count).length;
}

/** FNV-1a with the last step of MurmurHash3: alike names get ports far from each other. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
