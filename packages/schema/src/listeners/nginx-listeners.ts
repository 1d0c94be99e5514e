import { readIpAddress } from "../haproxy/bind-address.js";
import type { NginxListen, VirtualHost } from "../model/nginx-model.js";
import type { Webgateway } from "../model/webgateway.js";
import { oncePer } from "../once-per.js";
import { showValue } from "../text/show-value.js";
import type { Listener, Socket } from "./listener.js";

/**
 * What nginx listens on for the virtual hosts of a webgateway; hosts on one address and port share
 * a socket.
 */
export const nginxListeners = oncePer(({ name, virtualHosts }: Webgateway): readonly Listener[] =>
  virtualHosts.flatMap((host) =>
    listensOf(host).flatMap((listen): readonly Listener[] => {
      const isDefault = listen.path === host.path;
      const socket = name === undefined && isDefault ? publicSocket(listen) : nginxSocket(listen);
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
  ),
);

function listensOf({ listens, redirectListens = [] }: VirtualHost): readonly NginxListen[] {
  return [...redirectListens, ...listens];
}

/** Without `listen` and `listenAddresses` nginx takes the VM's public addresses, whatever they are. */
function publicSocket({ address, port }: NginxListen): Socket | undefined {
  // The preview has a wildcard of each family in their place.
  return address.startsWith("[")
    ? undefined
    : { kind: "public", ports: { first: port, last: port } };
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
