import type { VirtualHost } from "../model/nginx-model.js";
import { showValue } from "../text/show-value.js";
import type { KindOfChange, State } from "./kind-of-change.js";

const reload = "nginx reloads: its old workers serve open connections for up to 240 s more";

function ofHosts(value: (host: VirtualHost) => string): KindOfChange["states"] {
  return ({ webgateways: [webgateway] }) =>
    (webgateway?.virtualHosts ?? []).map(
      (host): State => ({
        subject: `virtual host ${showValue(host.name)}`,
        value: value(host),
        path: host.path,
      }),
    );
}

/** What can differ of virtual hosts. */
export const kindsOfHost: readonly KindOfChange[] = [
  {
    kind: "virtual-host",
    effect: {
      changed: reload,
      added: `${reload}; its certificate has to be fetched first, and is self-signed until then`,
      removed: "another virtual host answers its requests, with that one's certificate",
    },
    states: ofHosts(() => "there"),
  },
  {
    kind: "virtual-host/names",
    effect: { changed: `${reload}; names that are new need a certificate first` },
    states: ofHosts(({ serverNames }) => serverNames.map(({ value }) => value).join(", ")),
  },
  {
    kind: "virtual-host/listens",
    effect: { changed: "nginx opens other sockets; who still uses the old ones is refused" },
    states: ofHosts(({ listens, redirectListens = [] }) =>
      [
        ...listens.map(({ address, port, ssl }) => `${address}:${port}${ssl ? " ssl" : ""}`),
        ...redirectListens.map(({ address, port }) => `${address}:${port} redirect`),
      ].join(", "),
    ),
  },
  {
    kind: "location",
    effect: {
      changed: reload,
      added: reload,
      removed: `${reload}; its requests fall to other locations, or get 404`,
    },
    states: ({ webgateways: [webgateway] }) =>
      (webgateway?.virtualHosts ?? []).flatMap((host) =>
        host.locations.map(({ match, proxyPass, path }) => ({
          subject: `location ${showValue(match)} of ${showValue(host.name)}`,
          value: proxyPass?.kind === "url" ? `passes to ${proxyPass.value}` : "passes nowhere",
          path,
        })),
      ),
  },
  {
    kind: "virtual-host/options",
    effect: { changed: reload },
    states: ({ config }) =>
      Object.entries(config.flyingcircus.services.nginx.virtualHosts).map(([name, options]) => {
        // Told by the other kinds.
        const { serverName: _, serverAliases: __, ...others } = options;
        return {
          subject: `options of virtual host ${showValue(name)}`,
          value: JSON.stringify({ ...others, basicAuth: Object.keys(others.basicAuth) }),
          path: ["flyingcircus", "services", "nginx", "virtualHosts", name],
        };
      }),
  },
];
