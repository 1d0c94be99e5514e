import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import type { Path } from "../diagnostic.js";
import { appCatalogue } from "./app-catalogue.js";

const apps = (all: unknown, more: object = {}) => ({ apps: all, ...more });
const byHand = (frontend: object, virtualHosts: object = {}) => ({
  flyingcircus: { kubernetes: { frontend }, services: { nginx: { virtualHosts } } },
});
const web = { host: "a.example", podPort: 80 };
const stream = { tcp: [{ listen: "192.0.2.11:22", podPort: 22 }] };
const hosts: Path = ["flyingcircus", "services", "nginx", "virtualHosts"];

type Case = readonly [string, unknown, string, Path, string, Path?];

const cases: readonly Case[] = [
  [
    "neither host nor tcp",
    apps({ a: { selector: { app: "a" } } }),
    "app/no-entrance",
    ["apps", "a"],
    "neither a host nor an entry of tcp",
  ],
  [
    "host and hosts",
    apps({ a: { ...web, hosts: ["b.example"] } }),
    "app/host-exclusive",
    ["apps", "a", "hosts"],
    '"a.example"',
  ],
  [
    "no port",
    apps({ a: { host: "a.example" } }),
    "frontend/port-missing",
    ["apps", "a"],
    "no port",
  ],
  [
    "two ports",
    apps({ a: { ...web, servicePort: 81 } }),
    "frontend/port-exclusive",
    ["apps", "a"],
    "podPort (80) and servicePort (81)",
    ["apps", "a", "podPort"],
  ],
  [
    "no port of a stream",
    apps({ a: { tcp: [{ listen: ":22" }] } }),
    "frontend/port-missing",
    ["apps", "a", "tcp", 0],
    'tcp[0] of app "a"',
  ],
  [
    "a port without a host",
    apps({ a: { ...stream, podPort: 80 } }),
    "app/needs-host",
    ["apps", "a", "podPort"],
    "podPort is about the host",
  ],
  [
    "a path without a host",
    apps({ a: { ...stream, paths: ["/"] } }),
    "app/needs-host",
    ["apps", "a", "paths"],
    "paths is about the host",
  ],
  [
    "a selector of an external Service",
    apps({ a: { ...web, external: true, selector: { app: "a" } } }),
    "app/selector-external",
    ["apps", "a", "selector"],
    "external",
  ],
  [
    "a frontend of its name by hand",
    apps({ a: web }, byHand({ a: { podPort: 1 } })),
    "app/frontend-taken",
    ["apps", "a"],
    'the frontend "a" that is written by hand',
    ["flyingcircus", "kubernetes", "frontend", "a"],
  ],
  [
    "a frontend of its name in another app",
    apps({ a: stream, "a-22": web }),
    "app/frontend-taken",
    ["apps", "a-22"],
    'app "a" makes one',
    ["apps", "a", "tcp", 0],
  ],
  [
    "two streams of one name",
    apps({ a: { tcp: [...stream.tcp, { listen: "192.0.2.12:22", podPort: 23 }] } }),
    "app/frontend-taken",
    ["apps", "a", "tcp", 1],
    '"a-22"',
    ["apps", "a", "tcp", 0],
  ],
  [
    "one host and path in two apps",
    apps({ b: web, a: web }),
    "app/location-taken",
    ["apps", "b", "host"],
    'App "b" and app "a" both want path "/" of host "a.example"',
    ["apps", "a", "host"],
  ],
  [
    "one of several paths in two apps",
    apps({ a: { ...web, paths: ["/x", "/y"] }, b: { ...web, paths: { "/z": {}, "/y": {} } } }),
    "app/location-taken",
    ["apps", "b", "paths", "/y"],
    '"/y"',
    ["apps", "a", "paths", 1],
  ],
  [
    "a path that is written by hand",
    apps({ a: web }, byHand({}, { "a.example": { locations: { "/": { root: "/srv" } } } })),
    "app/location-taken",
    ["apps", "a", "host"],
    "written by hand",
    [...hosts, "a.example", "locations", "/"],
  ],
  [
    "an alias that is another app's name",
    apps({ a: { hosts: ["b.example", "A.example"], podPort: 80 }, b: web }),
    "app/host-taken",
    ["apps", "b", "host"],
    '"a.example"',
    ["apps", "a", "hosts", 1],
  ],
  [
    "a name that is an alias by hand",
    apps({ a: web }, byHand({}, { "b.example": { serverAliases: ["a.example"] } })),
    "app/host-taken",
    ["apps", "a", "host"],
    'the virtual host "b.example" that is written by hand',
    [...hosts, "b.example"],
  ],
  [
    "an option of the host with two values",
    apps({ a: { ...web, default: true } }, byHand({}, { "a.example": { default: false } })),
    "app/option-conflict",
    ["apps", "a", "default"],
    "default",
    [...hosts, "a.example", "default"],
  ],
  [
    "an option of a shared host with two values",
    apps({
      a: { ...web, paths: ["/a"], forceSSL: false },
      b: { ...web, paths: ["/b"], forceSSL: true },
    }),
    "app/option-conflict",
    ["apps", "b", "forceSSL"],
    "forceSSL",
    ["apps", "a", "forceSSL"],
  ],
  [
    "`:443` without a resource group",
    apps({ a: { tcp: [{ listen: [":443"], lbServicePort: 443 }] } }),
    "app/no-addresses",
    ["apps", "a", "tcp", 0, "listen"],
    '":443" stands for all FE addresses',
  ],
  [
    "a host that JavaScript reserves",
    apps({ a: { hosts: ["a.example", "__proto__"], podPort: 80 } }),
    "config/reserved-key",
    ["apps", "a", "hosts", 1],
    "__proto__",
  ],
  [
    "a path that JavaScript reserves",
    apps({ a: { ...web, paths: ["__proto__"] } }),
    "config/reserved-key",
    ["apps", "a", "paths", 0],
    "__proto__",
  ],
  [
    "no port that is free",
    apps(
      { a: web },
      {
        flyingcircus: {
          services: { haproxy: { listen: { all: { binds: ["127.0.0.1:19000-30000"] } } } },
        },
      },
    ),
    "app/no-free-port",
    ["apps", "a"],
    "from 20000 to 29972",
  ],
];

describe("apps that cannot be", () => {
  it.each(cases)("%s", (_, config, code, path, words, other) => {
    const { model, ok, diagnostics } = compile(config);
    expect({ model, ok }).toEqual({ model: undefined, ok: false });
    const found = diagnostics.filter((one) => one.code === code);
    expect(found, JSON.stringify(diagnostics)).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: "error", path, hint: expect.any(String) });
    expect(found[0]?.message).toContain(words);
    if (other !== undefined)
      expect(found[0]?.related?.map((one) => one.path)).toContainEqual(other);
  });

  it("has a case for every code", () => {
    const tried = new Set(cases.map(([, , code]) => code));
    expect(appCatalogue.map(({ code }) => code).filter((code) => !tried.has(code))).toEqual([]);
  });

  it("are not blamed for addresses that are wrong elsewhere", () => {
    const machines = [{ name: "web0", roles: ["webgateway"], fe: ["192.0.2.999"] }];
    const { diagnostics } = compile(
      apps(
        { a: { tcp: [{ listen: ":443", lbServicePort: 443 }] } },
        { resourceGroup: { name: "rg", machines } },
      ),
    );
    expect(diagnostics.map(({ code }) => code)).toContain("config/malformed");
    expect(diagnostics.map(({ code }) => code)).not.toContain("app/no-addresses");
  });

  it("is not silenced by a severity", () => {
    const { diagnostics } = compile(apps({ a: {} }, { rules: { "app/no-entrance": "off" } }));
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "app/no-entrance",
      "rules/fixed-severity",
    ]);
  });
});

describe("apps that get along", () => {
  it.each<[string, unknown]>([
    ["two on one host with different paths", apps({ a: web, b: { ...web, paths: ["/b"] } })],
    [
      "one with its host and another path by hand",
      apps({ a: web }, byHand({}, { "a.example": { locations: { "/x": { root: "/srv" } } } })),
    ],
    [
      "one that says of its host what is written by hand too",
      apps({ a: { ...web, forceSSL: true } }, byHand({}, { "a.example": { forceSSL: true } })),
    ],
    ["host and tcp in one", apps({ a: { ...web, ...stream } })],
    ["external without a selector", apps({ a: { ...web, external: true } })],
    ["a selector with external: false", apps({ a: { ...web, external: false, selector: {} } })],
  ])("%s", (_, config) => {
    expect(compile(config).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("leaves HTTPS to what is written by hand about it", () => {
    const { model } = compile(apps({ a: web }, byHand({}, { "a.example": { onlySSL: true } })));
    const host = model?.config.flyingcircus.services.nginx.virtualHosts["a.example"];
    expect(host).toMatchObject({ onlySSL: true, forceSSL: false });
  });

  it("keeps an explicit choice of a shared host, whichever app comes first", () => {
    for (const one of ["a", "c"]) {
      const { model } = compile(
        apps({ [one]: { ...web, paths: ["/x"], forceSSL: false }, b: web }),
      );
      const host = model?.config.flyingcircus.services.nginx.virtualHosts["a.example"];
      expect(host?.forceSSL).toBe(false);
    }
  });
});
