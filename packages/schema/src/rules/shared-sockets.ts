import { nginxSocket } from "../listeners/nginx-listeners.js";
import { showSocket } from "../listeners/show-socket.js";
import type { Model } from "../model/model.js";
import type { NginxListen, VirtualHost } from "../model/nginx-model.js";

/** A server of nginx on a socket; a host with forceSSL has two. */
export interface ServerListen {
  readonly host: VirtualHost;
  readonly listen: NginxListen;
  /** Whether it is the server that redirects to HTTPS. */
  readonly redirects: boolean;
}

/** Two listens of nginx on one address and port. */
export interface SharedSocket {
  readonly one: ServerListen;
  /** The first one there, in the order of the file. */
  readonly other: ServerListen;
  /** As a bind writes it. */
  readonly socket: string;
}

/** Every listen that is not the first on its address and port, each pair of hosts once. */
export function sharedSockets(model: Model): readonly SharedSocket[] {
  const shared = new Map<string, SharedSocket>();
  for (const { virtualHosts } of model.webgateways) {
    const first = new Map<string, ServerListen>();
    for (const server of virtualHosts.flatMap(serverListens)) {
      const address = nginxSocket(server.listen);
      const socket =
        address === undefined
          ? `${server.listen.address}:${server.listen.port}`
          : showSocket(address);
      const other = first.get(socket);
      if (other === undefined) {
        first.set(socket, server);
        continue;
      }
      const key = JSON.stringify([server.host.name, other.host.name, server.redirects]);
      if (!shared.has(key)) shared.set(key, { one: server, other, socket });
    }
  }
  return [...shared.values()];
}

function serverListens(host: VirtualHost): readonly ServerListen[] {
  return [
    ...(host.redirectListens ?? []).map((listen) => ({ host, listen, redirects: true })),
    ...host.listens.map((listen) => ({ host, listen, redirects: false })),
  ];
}
