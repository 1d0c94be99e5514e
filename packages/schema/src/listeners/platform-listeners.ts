import type { Listener, ListeningProgram } from "./listener.js";

/** The sockets that the platform opens on every webgateway, besides those of the HAProxy file (T43). */
export const platformListeners: readonly Listener[] = [
  own("nginx", "127.0.0.1", 81, "nginx status page"),
  own("nginx", "::1", 81, "nginx status page"),
  own("exporter", "127.0.0.1", 9127, "HAProxy's figures for the monitoring"),
];

/** Ports that the kernel gives to outgoing connections (T43). */
export const ephemeralPorts = { first: 32768, last: 60999 };

function own(program: ListeningProgram, address: string, port: number, purpose: string): Listener {
  const family = address.includes(":") ? 6 : 4;
  return {
    program,
    socket: { kind: "ip", family, address, ports: { first: port, last: port } },
    owner: "the platform",
    purpose,
    ownerPath: [],
    path: undefined,
  };
}
