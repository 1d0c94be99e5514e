import { describe, expect, it } from "vitest";
import type { NginxListen, VirtualHost } from "../model/nginx-model.js";
import { configOptions } from "../options/config.js";
import { resolveWebgateways } from "./resolve-webgateways.js";

const hostsPath = ["flyingcircus", "services", "nginx", "virtualHosts"];

interface Facts {
  readonly fe?: readonly string[];
  readonly frontend?: unknown;
  readonly release?: string;
}

function resolveHosts(hosts: unknown, { fe, frontend = {}, release = "24.05" }: Facts = {}) {
  const machines = fe && [{ name: "web0", roles: ["webgateway"], fe }];
  const [webgateway] = resolveWebgateways(
    configOptions.parse({
      platform: { release },
      ...(machines && { resourceGroup: { name: "rg", machines } }),
      flyingcircus: { kubernetes: { frontend }, services: { nginx: { virtualHosts: hosts } } },
    }),
  );
  return webgateway?.virtualHosts ?? [];
}

function resolveHost(host: unknown, facts?: Facts): VirtualHost {
  const [resolved] = resolveHosts({ "h.example": host }, facts);
  if (resolved === undefined) throw new Error("no host");
  return resolved;
}

function shown(listens: readonly NginxListen[] | undefined): string[] | undefined {
  return listens?.map((listen) => {
    const flags = (["ssl", "http2", "http3", "defaultServer", "reuseport"] as const).filter(
      (flag) => listen[flag],
    );
    const extra = listen.extraParameters.map(({ value }) => value);
    return [`${listen.address}:${listen.port}`, ...flags, ...extra].join(" ");
  });
}

describe("webgateways", () => {
  const resolve = (resourceGroup?: unknown) =>
    resolveWebgateways(configOptions.parse({ ...(resourceGroup ? { resourceGroup } : {}) }));

  it("are the machines with the role, in the directory's order", () => {
    const machines = [
      { name: "web1", roles: ["webgateway", "k3s-server"], fe: ["192.0.2.2"] },
      { name: "db", roles: [], fe: ["192.0.2.9"] },
      { name: "web0", roles: ["webgateway"], fe: [] },
    ];
    expect(resolve({ name: "rg", machines })).toEqual([
      { name: "web1", feAddresses: ["192.0.2.2"], virtualHosts: [] },
      { name: "web0", feAddresses: [], virtualHosts: [] },
    ]);
  });

  it.each([undefined, { name: "rg", machines: [{ name: "db" }] }])(
    "are a nameless one where there is none",
    (resourceGroup) => {
      expect(resolve(resourceGroup)).toEqual([
        { name: undefined, feAddresses: [], virtualHosts: [] },
      ]);
    },
  );
});

it("sorts hosts and locations as Nix does", () => {
  const hosts = { b: {}, "10": {}, B: {}, "9": {} };
  expect(resolveHosts(hosts).map(({ name }) => name)).toEqual(["10", "9", "B", "b"]);
  const locations = { "/b": {}, "/a": {}, "/last": { priority: 1001 }, "/z": { priority: 5 } };
  expect(resolveHost({ locations }).locations.map(({ match }) => match)).toEqual([
    ...["/z", "/a", "/b", "/last"],
  ]);
});

describe("listens", () => {
  it.each<[string, unknown, string[], string[] | undefined]>([
    ["plain HTTP", {}, ["192.0.2.1:80", "[2001:db8::1]:80"], undefined],
    [
      "onlySSL",
      { onlySSL: true },
      ["192.0.2.1:443 ssl http2", "[2001:db8::1]:443 ssl http2"],
      undefined,
    ],
    [
      "addSSL",
      { addSSL: true, listenAddresses: ["192.0.2.1"] },
      ["192.0.2.1:443 ssl http2", "192.0.2.1:80"],
      undefined,
    ],
    [
      "forceSSL",
      { forceSSL: true, listenAddresses: ["192.0.2.1"] },
      ["192.0.2.1:443 ssl http2"],
      ["192.0.2.1:80"],
    ],
    [
      "rejectSSL",
      { rejectSSL: true, listenAddresses: ["192.0.2.1"] },
      ["192.0.2.1:443 ssl http2", "192.0.2.1:80"],
      undefined,
    ],
    [
      "the default host",
      { default: true, onlySSL: true, http2: false, listenAddresses: ["192.0.2.1"] },
      ["192.0.2.1:443 ssl defaultServer reuseport"],
      undefined,
    ],
    [
      "the default host's own listens",
      { default: true, listen: [{ addr: "a", reuseport: false }, { addr: "b" }] },
      ["a:80 defaultServer", "b:80 defaultServer reuseport"],
      undefined,
    ],
    [
      "listens with everything",
      { http3: true, listen: [{ addr: "a", port: 8443, ssl: true, extraParameters: ["x", "y"] }] },
      ["a:8443 ssl http2 http3 x y"],
      undefined,
    ],
    [
      "forceSSL with listens",
      { forceSSL: true, http3: true, listen: [{ addr: "a" }, { addr: "b", port: 1, ssl: true }] },
      ["b:1 ssl http2 http3"],
      ["a:80"],
    ],
    ["the deprecated IPv6 option", { listenAddress6: "[::1]" }, ["[::1]:80"], undefined],
    [
      "both deprecated options",
      { listenAddress: "192.0.2.7", listenAddress6: "[::1]" },
      ["192.0.2.7:80", "[::1]:80"],
      undefined,
    ],
    [
      "listenAddresses before the deprecated option",
      { listenAddress: "192.0.2.7", listenAddresses: ["192.0.2.8"] },
      ["192.0.2.8:80"],
      undefined,
    ],
  ])("of %s", (_, options, listens, redirectListens) => {
    const host = resolveHost(options, { fe: ["192.0.2.1", "2001:db8::1"] });
    expect(shown(host.listens)).toEqual(listens);
    expect(shown(host.redirectListens)).toEqual(redirectListens);
  });

  it("are those of NixOS where no FE address is known", () => {
    expect(shown(resolveHost({}).listens)).toEqual(["0.0.0.0:80", "[::0]:80"]);
  });

  it("know where they come from", () => {
    const paths = (options: unknown) => resolveHost(options).listens.map(({ path }) => path[5]);
    expect(paths({})).toEqual([undefined, undefined]);
    expect(paths({ listen: [{ addr: "a" }] })).toEqual(["listen"]);
    expect(paths({ listenAddresses: ["a"] })).toEqual(["listenAddresses"]);
    expect(paths({ listenAddress: "a" })).toEqual(["listenAddress"]);
  });
});

describe("certificates", () => {
  const acme = (name: string) => [
    `/var/lib/acme/${name}/fullchain.pem`,
    `/var/lib/acme/${name}/key.pem`,
    `/var/lib/acme/${name}/chain.pem`,
  ];
  const own = { sslCertificate: "/c", sslCertificateKey: "/k", sslTrustedCertificate: "/t" };

  it.each<[string, unknown, (string | undefined)[] | undefined, boolean]>([
    ["plain HTTP", {}, undefined, false],
    ["forceSSL", { forceSSL: true }, acme("h.example"), true],
    ["onlySSL", { onlySSL: true }, acme("h.example"), true],
    ["addSSL", { addSSL: true, serverName: "x" }, acme("x"), true],
    ["useACMEHost", { addSSL: true, enableACME: false, useACMEHost: "w" }, acme("w"), true],
    ["ACME and files", { addSSL: true, ...own }, acme("h.example"), true],
    ["files", { addSSL: true, enableACME: false, ...own }, ["/c", "/k", "/t"], false],
    ["nothing", { addSSL: true, enableACME: false }, [undefined, undefined, undefined], false],
    ["ACME without TLS", { enableACME: true }, undefined, true],
  ])("of %s", (_, options, files, challenge) => {
    const { tls, acmeChallenge } = resolveHost(options);
    expect(tls?.kind).toBe(tls && (challenge ? "acme" : "own"));
    expect(tls && [tls.certificate, tls.key, tls.trusted].map((file) => file?.value)).toEqual(
      files,
    );
    expect(acmeChallenge !== undefined).toBe(challenge);
  });

  it("are asked for where the options say", () => {
    expect(resolveHost({ enableACME: true, acmeFallbackHost: "10.0.0.9" }).acmeChallenge).toEqual({
      path: [...hostsPath, "h.example"],
      root: {
        value: "/var/lib/acme/acme-challenge",
        path: [...hostsPath, "h.example", "acmeRoot"],
      },
      fallback: {
        value: "http://10.0.0.9",
        path: [...hostsPath, "h.example", "acmeFallbackHost"],
      },
    });
  });
});

it.each([
  ["23.05", undefined],
  ["23.11", "/var/log/nginx/access-x.log"],
  ["24.11", "/var/log/nginx/access-x.log"],
])("gives hosts on %s the access log %s", (release, file) => {
  expect(resolveHost({ serverName: "x" }, { release }).logs?.access.value).toBe(file);
});

it.each([
  [{ globalRedirect: "n.example" }, "http://n.example$request_uri"],
  [{ globalRedirect: "n.example", onlySSL: true }, "https://n.example$request_uri"],
])("redirects by the host's own scheme", (options, url) => {
  expect(resolveHost(options).globalRedirect?.value).toBe(url);
});

it("takes passwords from the user's file, or from the one in the Nix store", () => {
  const basicAuth = { me: "secret" };
  const files = (options: object) => {
    const { passwordFile, locations } = resolveHost({ ...options, locations: { "/": options } });
    return [passwordFile?.value, locations[0]?.passwordFile?.value];
  };
  expect(files({})).toEqual([undefined, undefined]);
  expect(files({ basicAuth })).toEqual(["h.example.htpasswd", "sublocation.htpasswd"]);
  expect(files({ basicAuth, basicAuthFile: "/f" })).toEqual(["/f", "/f"]);
});

describe("proxyPass", () => {
  const path = [...hostsPath, "h.example", "locations", "/", "proxyPass"];
  const pass = (frontend: unknown, proxyPass: unknown) =>
    resolveHost({ locations: { "/": { proxyPass } } }, { frontend }).locations[0]?.proxyPass;

  it("is the URL that is given", () => {
    expect(pass({}, "http://localhost:1/")).toEqual({
      kind: "url",
      value: "http://localhost:1/",
      path,
    });
  });

  it.each([
    [{ podPort: 8888 }, {}, "http://127.0.0.1:8888"],
    [{ lbServicePort: 8888 }, { path: "/x/" }, "http://127.0.0.1:8888/x/"],
    [{ servicePort: 1, binds: ["unix@/s", "*:8001", "[::]:2"] }, {}, "http://127.0.0.1:8001"],
  ])("reaches the frontend %j", (frontend, reference, value) => {
    const target = pass({ app: frontend }, { frontend: "app", ...reference });
    expect(target).toEqual({ kind: "url", value, path });
  });

  it("says why it reaches nothing", () => {
    expect(pass({ b: { podPort: 1 }, a: { podPort: 1 } }, { frontend: "c" })).toEqual({
      kind: "unknown-frontend",
      frontend: "c",
      known: ["a", "b"],
      path,
    });
    expect(pass({ app: { podPort: 1, binds: ["unix@/s"] } }, { frontend: "app" })).toEqual({
      kind: "unreachable-frontend",
      frontend: "app",
      binds: ["unix@/s"],
      path,
    });
    expect(pass({ app: {} }, { frontend: "app" })).toBeUndefined();
  });
});
