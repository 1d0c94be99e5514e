import { readIpAddress } from "../haproxy/bind-address.js";
import type { NginxListen, VirtualHost } from "../model/nginx-model.js";
import { showValue } from "../text/show-value.js";
import type { Listener, Socket } from "./listener.js";

/** What nginx listens on for these virtual hosts; hosts on one address and port share a socket. */
export function nginxListeners(hosts: readonly VirtualHost[]): readonly Listener[] {
  return hosts.flatMap((host) =>
    [...(host.redirectListens ?? []), ...host.listens].flatMap((listen): readonly Listener[] => {
      const socket = nginxSocket(listen);
      return socket === undefined
        ? []
        : [
            {
              program: "nginx",
              socket,
              owner: `virtual host ${showValue(host.name)}`,
              purpose: listen.ssl ? "HTTPS virtual host" : "HTTP virtual host",
              ownerPath: host.path,
              path: listen.path,
            },
          ];
    }),
  );
}

/** The socket of a listen directive; undefined for a Unix socket and what nginx would refuse. */
export function nginxSocket({
  address: written,
  port,
  extraParameters,
}: NginxListen): Socket | undefined {
  const address = readIpAddress(written, undefined);
  if (address.kind !== "wildcard" && address.kind !== "ip") return undefined;
  const takesIpv4 =
    address.kind === "wildcard" &&
    address.family === 6 &&
    // nginx listens on IPv6 only, unless it is told otherwise.
    extraParameters.some(({ value }) => value === "ipv6only=off");
  return { ...address, ports: { first: port, last: port }, takesIpv4 };
}
