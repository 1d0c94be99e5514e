import type { BindListener } from "../haproxy/bind.js";
import type { SourcedBind } from "../model/haproxy-model.js";

/** Parameters of a bind that plain HTTP does not get through. */
const obstacles: readonly string[] = ["ssl", "accept-proxy"];

/**
 * The address and port at which nginx on the same VM reaches a bind by plain HTTP: a wildcard
 * through the loopback address, a range of ports by its first. Undefined for sockets without
 * a port, names, and binds that expect TLS or the PROXY protocol.
 */
export function reachableAddress({ bind }: Pick<SourcedBind, "bind">): string | undefined {
  if (bind.kind === "refused") return undefined;
  if (bind.parameters.some(({ name }) => obstacles.includes(name))) return undefined;
  const [address] = bind.listeners.flatMap((listener) => addressOf(listener) ?? []);
  return address;
}

function addressOf(listener: BindListener): string | undefined {
  switch (listener.kind) {
    case "wildcard":
      return `${listener.family === 6 ? "[::1]" : "127.0.0.1"}:${listener.ports.first}`;
    case "ip": {
      const { family, address, ports } = listener;
      return `${family === 6 ? `[${address}]` : address}:${ports.first}`;
    }
    case "name":
    case "unix":
    case "abns":
    case "fd":
      return undefined;
    default:
      return listener satisfies never;
  }
}
