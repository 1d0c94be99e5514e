import { describe, expect, it } from "vitest";
import type { Path } from "../diagnostic.js";
import { parse } from "./parse.js";

const frontend = (options: unknown) => ({
  flyingcircus: { kubernetes: { frontend: { myapp: options } } },
});
const host = (options: unknown) => ({
  flyingcircus: { services: { nginx: { virtualHosts: { "a.example": options } } } },
});
const haproxy = (options: unknown) => ({ flyingcircus: { services: { haproxy: options } } });
const machine = (options: unknown) => ({
  resourceGroup: { name: "rg", machines: [{ name: "web0", ...(options as object) }] },
});

const inFrontend = (...path: Path) => ["flyingcircus", "kubernetes", "frontend", "myapp", ...path];
const inHost = (...path: Path) => [
  ...["flyingcircus", "services", "nginx", "virtualHosts", "a.example"],
  ...path,
];
const inHaproxy = (...path: Path) => ["flyingcircus", "services", "haproxy", ...path];
const inMachine = (...path: Path) => ["resourceGroup", "machines", 0, ...path];

describe("what is refused", () => {
  it.each<[string, unknown, string, Path, string]>([
    [
      "two ports",
      frontend({ podPort: 1, servicePort: 2 }),
      "frontend/port-exclusive",
      inFrontend(),
      "podPort (1) and servicePort (2)",
    ],
    [
      "three ports",
      frontend({ podPort: 1, lbServicePort: 3, servicePort: 2 }),
      "frontend/port-exclusive",
      inFrontend(),
      "podPort (1) and lbServicePort (3) and servicePort (2)",
    ],
    [
      "no port",
      frontend({ mode: "tcp" }),
      "frontend/port-missing",
      inFrontend(),
      '"myapp" gives no port',
    ],
    [
      "only null",
      frontend({ podPort: null }),
      "frontend/port-missing",
      inFrontend(),
      '"myapp" gives no port',
    ],
    [
      "port 0",
      frontend({ podPort: 0 }),
      "config/out-of-range",
      inFrontend("podPort"),
      "is 0, but must be at least 1",
    ],
    [
      "port 65536",
      frontend({ podPort: 65536 }),
      "config/out-of-range",
      inFrontend("podPort"),
      "at most 65535",
    ],
    [
      "half a port",
      frontend({ podPort: 80.5 }),
      "config/wrong-type",
      inFrontend("podPort"),
      "a whole number",
    ],
    [
      "a port in quotes",
      frontend({ podPort: "80" }),
      "config/wrong-type",
      inFrontend("podPort"),
      'a number, but "80"',
    ],
    [
      "a mode in capitals",
      frontend({ podPort: 80, mode: "HTTP" }),
      "config/wrong-value",
      inFrontend("mode"),
      'cannot be "HTTP"; possible: http, tcp',
    ],
    [
      "no pods",
      frontend({ podPort: 80, maxExpectedPods: 0 }),
      "config/out-of-range",
      inFrontend("maxExpectedPods"),
      "at least 1",
    ],
    [
      "an unknown option",
      frontend({ podPort: 80, bind: [] }),
      "config/unknown-option",
      inFrontend("bind"),
      'no option "bind"',
    ],
    [
      "a bind that is no list",
      frontend({ podPort: 80, binds: "127.0.0.1:80" }),
      "config/wrong-type",
      inFrontend("binds"),
      "a list",
    ],
    [
      "a bind of two lines",
      frontend({ podPort: 80, binds: ["127.0.0.1:80\nlisten backdoor"] }),
      "config/malformed",
      inFrontend("binds", 0),
      "single line",
    ],
    [
      "an empty bind",
      frontend({ podPort: 80, binds: [""] }),
      "config/malformed",
      inFrontend("binds", 0),
      "something in it",
    ],
    [
      "a namespace with a space",
      frontend({ podPort: 80, namespace: "a b" }),
      "config/malformed",
      inFrontend("namespace"),
      "a DNS name",
    ],
    [
      "an empty namespace",
      frontend({ podPort: 80, namespace: "" }),
      "config/malformed",
      inFrontend("namespace"),
      "a DNS name",
    ],
    [
      "NUL",
      frontend({ podPort: 80, haproxyExtraConfig: "a\0" }),
      "config/malformed",
      inFrontend("haproxyExtraConfig"),
      "NUL",
    ],
    [
      "half a surrogate pair",
      frontend({ podPort: 80, haproxyExtraConfig: "\ud800" }),
      "config/malformed",
      inFrontend("haproxyExtraConfig"),
      "surrogate",
    ],
    [
      "yes for true",
      frontend({ podPort: 80, sslBackend: "yes" }),
      "config/wrong-type",
      inFrontend("sslBackend"),
      "true or false",
    ],
    [
      "a frontend that is no set",
      frontend(8080),
      "config/wrong-type",
      inFrontend(),
      "a set of options, but 8080",
    ],
    [
      "a boolean in quotes",
      host({ forceSSL: "true" }),
      "config/wrong-type",
      inHost("forceSSL"),
      "true or false",
    ],
    ["a relative path", host({ root: "www" }), "config/malformed", inHost("root"), "absolute path"],
    [
      "basicAuth as the manual writes it",
      host({ basicAuth: "FCIO user" }),
      "config/wrong-type",
      inHost("basicAuth"),
      "a set of named entries",
    ],
    [
      "a reference with a typing error",
      host({ locations: { "/": { proxyPass: { frontend: "a", pth: "/" } } } }),
      "config/unknown-option",
      inHost("locations", "/", "proxyPass", "pth"),
      'no option "pth"',
    ],
    [
      "a number to pass to",
      host({ locations: { "/": { proxyPass: 8001 } } }),
      "config/wrong-type",
      inHost("locations", "/", "proxyPass"),
      "a text or a set of options, but 8001",
    ],
    [
      "a listen without an address",
      host({ listen: [{ port: 80 }] }),
      "config/missing-option",
      inHost("listen", 0, "addr"),
      "is missing",
    ],
    [
      "a time in words",
      haproxy({ defaults: { timeout: { client: "one hour" } } }),
      "config/malformed",
      inHaproxy("defaults", "timeout", "client"),
      "a time as HAProxy",
    ],
    [
      "an unknown timeout",
      haproxy({ defaults: { timeout: { tunel: "1h" } } }),
      "config/unknown-option",
      inHaproxy("defaults", "timeout", "tunel"),
      'no option "tunel"',
    ],
    [
      "an address with a leading zero",
      machine({ srv: ["010.0.0.1"] }),
      "config/malformed",
      inMachine("srv", 0),
      "IPv4 or IPv6 address",
    ],
    [
      "an address with brackets",
      machine({ fe: ["[2001:db8::1]"] }),
      "config/malformed",
      inMachine("fe", 0),
      "brackets",
    ],
    [
      "a role with a typing error",
      machine({ roles: ["webgatway"] }),
      "config/wrong-value",
      inMachine("roles", 0),
      "possible: webgateway",
    ],
    [
      "an unknown release",
      { platform: { release: "22.11" } },
      "config/wrong-value",
      ["platform", "release"],
      "possible: 23.05, 23.11, 24.05, 24.11",
    ],
    [
      "a list for a config",
      [],
      "config/wrong-type",
      [],
      "The config takes a set of options, but a list",
    ],
    ["a text for a config", "x", "config/wrong-type", [], 'a set of options, but "x"'],
    [
      "`__proto__`",
      JSON.parse('{"flyingcircus":{"kubernetes":{"frontend":{"__proto__":{"podPort":1}}}}}'),
      "config/reserved-key",
      ["flyingcircus", "kubernetes", "frontend", "__proto__"],
      "cannot be the name",
    ],
    [
      "`constructor` as an option",
      frontend({ podPort: 80, constructor: 1 }),
      "config/unknown-option",
      inFrontend("constructor"),
      'no option "constructor"',
    ],
  ])("%s", (_, input, code, path, words) => {
    const { diagnostics } = parse(input);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, path, severity: "error" });
    expect(diagnostics[0]?.message).toContain(words);
  });
});

describe("what is accepted", () => {
  it.each<[string, unknown]>([
    ["nothing at all", undefined],
    ["an empty config", {}],
    [
      "null beside a port",
      frontend({ podPort: 80, lbServicePort: null, servicePort: null, binds: null }),
    ],
    [
      "undefined beside a port",
      frontend({ podPort: 80, lbServicePort: undefined, mode: undefined }),
    ],
    [
      "a name like a JavaScript property",
      { flyingcircus: { kubernetes: { frontend: { constructor: { podPort: 1 } } } } },
    ],
    ["a location with white space", host({ locations: { "~ \\.php$": {} } })],
    ["an IPv6 address", machine({ fe: ["2001:db8::11"] })],
  ])("%s", (_, input) => {
    expect(parse(input).diagnostics).toEqual([]);
  });
});

describe("hints", () => {
  it.each([
    [frontend({ podport: 80 }), "Did you mean podPort?"],
    [frontend({ podPort: "80" }), "Without quotes: 80"],
    [frontend({ podPort: 80, serviceName: 5 }), 'In quotes: "5"'],
    [frontend({ podPort: 80, binds: "a:1" }), 'As a list: ["a:1"]'],
    [frontend({ podPort: 80, mode: "htpp" }), "Did you mean http?"],
    [frontend({ podPort: 80, sslBackend: "yes" }), "true"],
  ])("%j: %s", (input, hint) => {
    expect(parse(input).diagnostics.map((diagnostic) => diagnostic.hint)).toContain(hint);
  });
});

it("finds the mistakes of an entry whose name is wrong, too", () => {
  const { diagnostics } = parse({
    flyingcircus: { kubernetes: { frontend: { "my app": { podPort: "80", moed: "tcp" } } } },
  });
  expect(diagnostics.map(({ code }) => code).sort()).toEqual([
    "config/malformed",
    "config/unknown-option",
    "config/wrong-type",
  ]);
});

it("never shows a password", () => {
  const { diagnostics } = parse(host({ basicAuth: { me: "hunter2\n", "a:b": "hunter3" } }));
  expect(diagnostics).toHaveLength(2);
  expect(JSON.stringify(diagnostics)).not.toMatch(/hunter/);
});

it("keeps what is right beside what is wrong, and knows where it stood", () => {
  const { config, originalPath } = parse({
    flyingcircus: {
      kubernetes: {
        frontend: {
          good: { podPort: 80, binds: [1, "127.0.0.1:8001", 2, "127.0.0.1:8002"] },
          none: {},
          two: { podPort: 1, servicePort: 2 },
        },
      },
    },
    resourceGroup: { name: "rg", machines: [{ roles: [] }, { name: "web0" }] },
  });
  expect(Object.keys(config.flyingcircus.kubernetes.frontend)).toEqual(["good"]);
  expect(config.flyingcircus.kubernetes.frontend.good?.binds).toEqual([
    "127.0.0.1:8001",
    "127.0.0.1:8002",
  ]);
  expect(config.resourceGroup?.machines.map(({ name }) => name)).toEqual(["web0"]);
  const path = ["flyingcircus", "kubernetes", "frontend", "good", "binds", 1];
  expect(originalPath(path)).toEqual([...path.slice(0, -1), 3]);
  expect(originalPath(["resourceGroup", "machines", 0, "name"])).toEqual([
    "resourceGroup",
    "machines",
    1,
    "name",
  ]);
});

it("survives a value that refers to itself", () => {
  const config: Record<string, unknown> = { flyingcircus: {} };
  config.self = config;
  expect(parse(config).diagnostics.map(({ code }) => code)).toEqual(["config/unknown-option"]);
});

it.each(["hosts", "tcp", "paths"])(
  "is not misled by something with a length in the place of %s",
  (option) => {
    const strange = { length: [{ toString: 1, valueOf: 1 }] };
    const { diagnostics } = parse({
      apps: { shop: { host: "a.example", podPort: 80, [option]: strange } },
    });
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.some(({ path }) => path[2] === option)).toBe(true);
  },
);
