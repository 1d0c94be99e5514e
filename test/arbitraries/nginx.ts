import type { ConfigInput, NginxLocationInput, NginxVirtualHostInput } from "@nixgen/schema";
import fc from "fast-check";
import { acceptedByNginx } from "./accepted-by-nginx.js";

const frontends = ["app", "api", "unix-first"] as const;

const label = fc.constantFrom("app", "api", "www", "Shop", "x1", "9", "git", "a-b");
const domain = fc.constantFrom("example.com", "example.org", "test.example.de");
const hostName = fc.tuple(label, domain).map(([first, rest]) => `${first}.${rest}`);
const serverName = fc.oneof(
  { weight: 8, arbitrary: hostName },
  { weight: 1, arbitrary: domain.map((name) => `*.${name}`) },
  { weight: 1, arbitrary: domain.map((name) => `.${name}`) },
  { weight: 1, arbitrary: fc.constant("~^shop\\.") },
);
const alias = fc.oneof(
  { weight: 6, arbitrary: serverName },
  { weight: 1, arbitrary: fc.constant("~^www\\d+\\.example\\.com$") },
  { weight: 1, arbitrary: fc.constant('"~^(?<part>\\w{2,5})\\.example\\.net$"') },
);

const user = fc.constantFrom("me", "you", "ops");
const passwords = optional({
  basicAuth: fc.dictionary(user, fc.constantFrom("secret", "pass word", "a;b{c}"), { minKeys: 1 }),
  basicAuthFile: fc.constant("/etc/local/htpasswd_fcio_users"),
});

/** Lines that may stand together, in a host or in a location. */
const lines = fc
  .subarray([
    "client_max_body_size 100m;",
    "add_header Strict-Transport-Security max-age=31536000;",
    'add_header X-Text "a; {b} # c" always;',
    "add_header X-Lines 'one\n  two';",
    "if ($request_method = POST) {\n  return 405;\n}",
    '# note: a } { "\ngzip off;',
    "  error_page 502 503 /maintenance.html;\n  expires 30d;\n",
    `add_header X-Host "\${host}";`,
    "allow 192.0.2.0/24;\ndeny all;\n",
    "proxy_read_timeout 300s;",
  ])
  .map((chosen) => chosen.map((text) => `${text}\n`).join(""));

const regexMatches = ["~ \\.php$", "~* ^/(one|two)/", '~ "^/\\d{4}/"'] as const;
const plainMatches = [
  "/",
  "/api",
  "/ws",
  "= /healthz",
  "^~ /assets/",
  "/static/",
  "@named",
] as const;

function optional<T extends Record<string, fc.Arbitrary<unknown>>>(model: T) {
  return fc.record(model, { requiredKeys: [] });
}

const files = fc.oneof(
  fc.constant({}),
  fc.constantFrom({ root: "/srv/www" }, { root: `/srv/\${host}` }, { root: "/srv/ä" }),
  fc.constant({ alias: "/srv/static/" }),
);

/** nginx takes a path in the URL of a `proxy_pass` only where the location is a plain prefix. */
function proxyPass(
  pathAllowed: boolean,
): fc.Arbitrary<NonNullable<NginxLocationInput["proxyPass"]>> {
  const path = fc.constantFrom(...(pathAllowed ? ["", "/", "/app/"] : [""]));
  const address = fc.constantFrom("127.0.0.1:8001", "[::1]:8002", "10.43.1.2:80", "localhost:81");
  const url = fc.tuple(address, path).map(([host, rest]) => `http://${host}${rest}`);
  const reference = fc
    .tuple(fc.constantFrom(...frontends), path)
    .map(([frontend, rest]) => (rest === "" ? { frontend } : { frontend, path: rest }));
  return fc.oneof(url, reference);
}

function location(match: string): fc.Arbitrary<NginxLocationInput> {
  const pathAllowed = !match.startsWith("~") && !match.startsWith("@");
  return fc
    .tuple(
      optional({
        proxyPass: proxyPass(pathAllowed),
        proxyWebsockets: fc.boolean(),
        index: fc.constantFrom("index.html", "index.html index.htm"),
        tryFiles: fc.constantFrom("$uri =404", "$uri $uri/ =404", '"$uri x" /index.html'),
        return: fc.constantFrom("204", "301 https://www.example.com$request_uri", "200 'a; b'"),
        extraConfig: lines,
        priority: fc.constantFrom(500, 900, 1000, 1100),
      }),
      match.startsWith("@") ? fc.constant({}) : files,
      passwords,
    )
    .map((parts) => Object.assign({}, ...parts));
}

const matches = fc.subarray<string>([...plainMatches, ...regexMatches], { maxLength: 4 });
const locations = matches.chain((chosen) =>
  fc.record(Object.fromEntries(chosen.map((match) => [match, location(match)]))),
);

/** The four ways of speaking TLS, with a certificate for each that does. */
const tls = fc.oneof(
  fc.constant({}),
  fc
    .tuple(
      fc.constantFrom("forceSSL", "addSSL", "onlySSL"),
      fc.oneof(
        fc.constant({}),
        fc.constant({ acmeFallbackHost: "10.0.0.9" }),
        fc.constant({ enableACME: false, useACMEHost: "wild.example.com" }),
        fc.constant({
          enableACME: false,
          sslCertificate: "/etc/ssl/c.pem",
          sslCertificateKey: "/etc/ssl/k.pem",
        }),
      ),
      optional({ http2: fc.boolean(), emailACME: fc.constant("ops@example.com") }),
    )
    .map(([mode, certificate, rest]) => ({ [mode]: true, ...certificate, ...rest })),
);

/** Addresses of its own for each host: nginx takes the options of a socket only once. */
function listens(index: number, overTls: boolean): fc.Arbitrary<NginxVirtualHostInput> {
  const own = [`127.0.1.${index}`, `[fd00::${index + 1}]`, "192.0.2.250"] as const;
  const listen = fc.record(
    {
      addr: fc.constantFrom(own[0], own[1]),
      port: fc.constantFrom(80, 443, 8443),
      ssl: overTls ? fc.boolean() : fc.constant(false),
      reuseport: fc.boolean(),
      extraParameters: fc.subarray(["deferred", "backlog=1024"]),
    },
    { requiredKeys: ["addr"] },
  );
  const bySocket = {
    selector: ({ addr, port = 80 }: { addr: string; port?: number }) => `${addr} ${port}`,
  };
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    {
      weight: 2,
      arbitrary: fc.subarray([...own], { minLength: 1 }).map((addresses) => ({
        listenAddresses: addresses,
      })),
    },
    { weight: 1, arbitrary: fc.constant({ listenAddress: own[0] }) },
    {
      weight: 2,
      arbitrary: fc
        .uniqueArray(listen, { ...bySocket, minLength: 1, maxLength: 3 })
        .map((entries) => ({ listen: entries })),
    },
  );
}

function host(index: number, isDefault: boolean): fc.Arbitrary<NginxVirtualHostInput> {
  return tls.chain((security) =>
    fc
      .tuple(
        listens(index, Object.keys(security).length > 0),
        optional({
          serverName,
          serverAliases: fc.uniqueArray(alias, { maxLength: 3 }),
          root: fc.constantFrom("/srv/webroot", "/srv/a'b"),
          globalRedirect: hostName,
          extraConfig: lines,
          locations,
        }),
        passwords,
      )
      .map((parts) => Object.assign(isDefault ? { default: true } : {}, security, ...parts)),
  );
}

const virtualHosts = fc
  .tuple(fc.uniqueArray(serverName, { maxLength: 4 }), fc.integer({ min: 0, max: 8 }))
  .chain(([names, defaultIndex]) =>
    fc.record(
      Object.fromEntries(names.map((name, index) => [name, host(index, index === defaultIndex)])),
    ),
  );

/**
 * Configs of virtual hosts that no rule objects to and that the real nginx accepts: without the
 * options that are traps on their own, and with files and sockets that fit together.
 */
export const nginxConfigs: fc.Arbitrary<ConfigInput> = fc.record({
  rules: fc.constant(acceptedByNginx),
  platform: fc.record({ release: fc.constantFrom("23.05", "23.11", "24.05", "24.11") }),
  resourceGroup: fc.constantFrom(["192.0.2.11"], ["192.0.2.11", "2001:db8::11"], []).map((fe) => ({
    name: "test",
    machines: [
      { name: "web0", roles: ["webgateway"], fe, srv: ["172.22.0.1"] },
      { name: "kserver0", roles: ["k3s-server"], srv: ["172.22.0.20"] },
      { name: "knode0", roles: ["k3s-agent"], srv: ["172.22.0.21"] },
    ],
  })),
  flyingcircus: fc.record({
    kubernetes: fc.constant({
      frontend: {
        app: { podPort: 8888 },
        api: { podPort: 80, binds: ["192.0.2.11:8002", "127.0.0.1:8002"] },
        "unix-first": { podPort: 80, binds: ["unix@/run/app.sock", "[::]:8003"] },
      },
    }),
    services: fc.record({ nginx: fc.record({ virtualHosts }) }),
  }),
});
