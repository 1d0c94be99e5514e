import type { Model, NginxListen, Reach, VirtualHost, Webgateway } from "@nixgen/schema";
import { reachesBy } from "./reaches-by.js";

/** A socket of nginx, and from where it is reached. */
export interface NginxSocket {
  readonly text: string;
  readonly ssl: boolean;
  readonly redirects: boolean;
  readonly reach: Reach;
}

/** What nginx listens on for a virtual host, on all webgateways; each socket once. */
export function socketsOfHosts(model: Model): (host: VirtualHost) => readonly NginxSocket[] {
  const reaches = reachesBy(model, ({ program, address, port }) =>
    program === "nginx" ? `${address}:${port}` : undefined,
  );
  const socket = (text: string, { ssl }: NginxListen, redirects: boolean): NginxSocket => ({
    text,
    ssl,
    redirects,
    // An address that is written otherwise than the map does is no loopback address.
    reach: reaches.get(text) ?? "internet",
  });
  return ({ name }) => {
    const sockets = model.webgateways.flatMap((webgateway) =>
      webgateway.virtualHosts
        .filter((host) => host.name === name)
        .flatMap((host) =>
          [host.listens, host.redirectListens ?? []].flatMap((listens) =>
            listens.flatMap((listen) =>
              textOf(listen, host, webgateway).map((text) =>
                socket(text, listen, listens === host.redirectListens),
              ),
            ),
          ),
        ),
    );
    return [...new Map(sockets.map((one) => [JSON.stringify(one), one])).values()];
  };
}

/** `FE` stands for public addresses that the config does not tell, as in the listener map. */
function textOf(
  { address, port, path }: NginxListen,
  host: VirtualHost,
  { name }: Webgateway,
): readonly string[] {
  if (name !== undefined || path !== host.path) return [`${address}:${port}`];
  return address.startsWith("[") ? [] : [`FE:${port}`];
}
