import type { PortRange } from "../haproxy/bind.js";
import type { InternetSocket, Socket } from "./listener.js";

/** A socket as a bind writes it: `127.0.0.1:8001`, `[::1]:80`, `*:443`, `unix@/run/app.sock`. */
export function showSocket(socket: Socket): string {
  switch (socket.kind) {
    case "wildcard":
    case "public":
    case "ip":
      return `${showAddress(socket)}:${showPorts(socket.ports)}`;
    case "unix":
      return `unix@${socket.path}`;
    case "abns":
      return `abns@${socket.name}`;
    default:
      return socket satisfies never;
  }
}

/**
 * The address as it stands before a port: `127.0.0.1`, `[::1]`, `*` for all of IPv4, `[::]`, and
 * `FE` for public addresses that the config does not tell.
 */
export function showAddress(socket: InternetSocket): string {
  if (socket.kind === "public") return "FE";
  if (socket.kind === "wildcard") return socket.family === 6 ? "[::]" : "*";
  return socket.family === 6 ? `[${socket.address}]` : socket.address;
}

export function showPorts({ first, last }: PortRange): string {
  return first === last ? String(first) : `${first}-${last}`;
}
