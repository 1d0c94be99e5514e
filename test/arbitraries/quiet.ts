import type { ConfigInput, KubernetesFrontendInput, NginxVirtualHostInput } from "@nixgen/schema";
import fc from "fast-check";

/** Addresses of the webgateway: nginx has the first two, HAProxy's public binds the third. */
const [nginxIpv4, nginxIpv6, haproxyIpv4] = ["192.0.2.11", "2001:db8::11", "192.0.2.12"] as const;

const label = fc.stringMatching(/^[a-z](?:[a-z0-9-]{0,8}[a-z0-9])?$/);
const lines = fc.constantFrom(
  "timeout tunnel 1h\ntimeout server 5m\n",
  "timeout tunnel 2h\ntimeout server 10m\noption httpchk GET /healthz\n",
  "# long polls\ntimeout server 10m\ntimeout tunnel 10m\n  retries 3\n",
);

interface App {
  readonly name: string;
  readonly host: string;
  readonly frontend: KubernetesFrontendInput;
  readonly location: NonNullable<NginxVirtualHostInput["locations"]>[string];
}

/** An application as scenario 1 exposes it, on a loopback port of its own. */
function app(name: string, index: number): fc.Arbitrary<App> {
  const port = 8001 + index;
  return fc
    .record({
      kind: fc.constantFrom("podPort", "lbServicePort", "servicePort"),
      target: fc.constantFrom(80, 8080, 8888, 3000),
      address: fc.constantFrom("127.0.0.1", "[::1]"),
      namespace: label,
      serviceName: fc.option(label, { nil: undefined }),
      maxExpectedPods: fc.option(fc.integer({ min: 1, max: 490 }), { nil: undefined }),
      parameters: fc.constantFrom(undefined, "maxconn 50", "slowstart 30s", "resolve-prefer ipv4"),
      haproxyExtraConfig: lines,
      sslBackend: fc.boolean(),
      websockets: fc.boolean(),
      extraConfig: fc.constantFrom(
        "",
        "client_max_body_size 100m;\n",
        "proxy_read_timeout 300s;\n",
      ),
      byUrl: fc.boolean(),
      path: fc.constantFrom("", "/", "/app/"),
    })
    .map((chosen) => {
      const { kind, target, address, namespace, serviceName, maxExpectedPods, parameters } = chosen;
      const common = {
        binds: [`${address}:${port}`],
        haproxyExtraConfig: chosen.haproxyExtraConfig,
        sslBackend: chosen.sslBackend,
      };
      const byName = { namespace, ...(serviceName && { serviceName: `${serviceName}-${index}` }) };
      const frontends = {
        podPort: {
          ...common,
          ...byName,
          ...(maxExpectedPods && { maxExpectedPods }),
          ...(parameters && { extraPodTemplateOptions: parameters }),
          podPort: target,
        },
        servicePort: { ...common, ...byName, servicePort: target },
        lbServicePort: { ...common, lbServicePort: 30_000 + index },
      } satisfies Record<string, KubernetesFrontendInput>;
      return {
        name,
        host: `${name}.example.com`,
        frontend: frontends[kind],
        location: {
          proxyPass: chosen.byUrl
            ? `http://${address}:${port}${chosen.path}`
            : { frontend: name, ...(chosen.path && { path: chosen.path }) },
          proxyWebsockets: chosen.websockets,
          extraConfig: chosen.extraConfig,
        },
      };
    });
}

const tls = fc.constantFrom<NginxVirtualHostInput>(
  {},
  { forceSSL: true },
  { addSSL: true, http2: false },
  {
    forceSSL: true,
    enableACME: false,
    sslCertificate: "/etc/c.pem",
    sslCertificateKey: "/etc/k.pem",
  },
  { onlySSL: true, enableACME: false, useACMEHost: "wild.example.com" },
);
const furtherLocations = fc.subarray([
  ["/static/", { alias: "/srv/static/", index: "index.html" }],
  ["= /healthz", { return: "204" }],
  ["^~ /assets/", { root: "/srv", tryFiles: "$uri =404" }],
  ["~ \\.php$", { extraConfig: "deny all;\n" }],
] as const);

function virtualHost({ location }: App, isDefault: boolean): fc.Arbitrary<NginxVirtualHostInput> {
  return fc
    .record({ security: tls, further: furtherLocations, aliases: fc.boolean() })
    .map(({ security, further }) => ({
      ...security,
      ...(isDefault ? { default: true } : {}),
      listenAddresses: [nginxIpv4, `[${nginxIpv6}]`],
      locations: { "/": location, ...Object.fromEntries(further) },
    }));
}

/** Scenario 2 beside it: an ingress controller on an address that nginx leaves alone. */
const ingress = fc.constantFrom<Readonly<Record<string, KubernetesFrontendInput>>>(
  {},
  { "ingress-https": { binds: [`${haproxyIpv4}:443`], lbServicePort: 443, mode: "tcp" } },
  {
    "ingress-http": { binds: [`${haproxyIpv4}:80`], lbServicePort: 80, mode: "tcp" },
    "ingress-https": { binds: [`${haproxyIpv4}:443`], lbServicePort: 443, mode: "tcp" },
  },
);

const haproxy = fc.record({
  listen: fc.constantFrom(
    {},
    {
      "db.x": {
        mode: "tcp" as const,
        binds: ["127.0.0.1:5432"],
        servers: ["s 172.22.0.40:5432 check"],
      },
    },
  ),
  backend: fc.constantFrom(
    {},
    { "old.be": { mode: "http" as const, servers: ["s 172.22.0.41:80"] } },
  ),
  global: fc.constantFrom(
    {},
    { maxconn: 9000, extraConfig: "log 127.0.0.1 local2\ntune.bufsize 131072\nnbthread 2\n" },
  ),
  extraConfig: fc.constantFrom("", "userlist users\n  user a insecure-password b\n"),
  timeout: fc.constantFrom(undefined, {
    connect: "5s",
    client: "1m",
    server: "30s",
    queue: "25s",
    "http-request": "10s",
  }),
});

/** Configs like those of careful people: they avoid every trap, and no rule has a word to say. */
export const quietConfigs: fc.Arbitrary<ConfigInput> = fc
  .uniqueArray(label, { minLength: 1, maxLength: 5 })
  .chain((names) => fc.tuple(...names.map((name, index) => app(name, index))))
  .chain((apps) =>
    fc.record({
      release: fc.constantFrom("23.05", "23.11", "24.05", "24.11"),
      hosts: fc.tuple(...apps.map((one, index) => virtualHost(one, index === 1))),
      apps: fc.constant(apps),
      ingress,
      haproxy,
      withFacts: fc.boolean(),
      agents: fc.integer({ min: 1, max: 4 }),
    }),
  )
  .map(({ release, hosts, apps, ingress: streams, haproxy: { timeout, ...rest }, ...facts }) => ({
    platform: { release },
    ...(facts.withFacts ? { resourceGroup: resourceGroup(facts.agents) } : {}),
    flyingcircus: {
      kubernetes: {
        frontend: {
          ...Object.fromEntries(apps.map(({ name, frontend }) => [name, frontend])),
          ...streams,
        },
      },
      services: {
        nginx: {
          virtualHosts: Object.fromEntries(hosts.map((host, index) => [apps[index]?.host, host])),
        },
        haproxy: {
          ...rest,
          defaults: {
            extraConfig: "log global\ndefault-server init-addr last,libc,none resolvers cluster\n",
            ...(timeout && { timeout }),
          },
        },
      },
    },
  }));

function resourceGroup(agents: number): NonNullable<ConfigInput["resourceGroup"]> {
  return {
    name: "quiet",
    machines: [
      {
        name: "web0",
        roles: ["webgateway"],
        fe: [nginxIpv4, nginxIpv6, haproxyIpv4],
        srv: ["172.22.0.11"],
      },
      { name: "kserver0", roles: ["k3s-server"], srv: ["172.22.0.20"] },
      ...Array.from({ length: agents }, (_, index) => ({
        name: `knode${index}`,
        roles: ["k3s-agent" as const],
        srv: [`172.22.0.${30 + index}`],
      })),
    ],
  };
}
