import { nginxSocket } from "../listeners/nginx-listeners.js";
import { showSocket } from "../listeners/show-socket.js";
import type { Model } from "../model/model.js";
import type { NginxListen, VirtualHost } from "../model/nginx-model.js";
import type { Webgateway } from "../model/webgateway.js";
import { oncePer } from "../once-per.js";

/** A server of nginx on a socket; a host with forceSSL has two. */
export interface ServerListen {
  readonly host: VirtualHost;
  readonly listen: NginxListen;
  /** Whether it is the server that redirects to HTTPS. */
  readonly redirects: boolean;
}

/** An address and port of a webgateway with all listens on it: the servers there share it. */
export interface SharedSocket {
  /** As a bind writes it. */
  readonly socket: string;
  /** In the order of the file. */
  readonly servers: readonly ServerListen[];
}

/** Every address and port that nginx listens on for virtual hosts, webgateway by webgateway. */
export function sharedSockets(model: Model): readonly SharedSocket[] {
  return model.webgateways.flatMap(sharedBy);
}

const sharedBy = oncePer(({ virtualHosts }: Webgateway): readonly SharedSocket[] => {
  const bySocket = new Map<string, ServerListen[]>();
  for (const server of virtualHosts.flatMap(serverListens)) {
    const address = nginxSocket(server.listen);
    const socket =
      address === undefined
        ? `${server.listen.address}:${server.listen.port}`
        : showSocket(address);
    const servers = bySocket.get(socket);
    if (servers === undefined) bySocket.set(socket, [server]);
    else servers.push(server);
  }
  return Array.from(bySocket, ([socket, servers]) => ({ socket, servers }));
});

function serverListens(host: VirtualHost): readonly ServerListen[] {
  return [
    ...(host.redirectListens ?? []).map((listen) => ({ host, listen, redirects: true })),
    ...host.listens.map((listen) => ({ host, listen, redirects: false })),
  ];
}
