import type { ConfigPath, Inner } from "./place.ts";

/** A place of the cursor, marked `|`, and what an editor must offer there in YAML and in JSON. */
export interface CursorPosition {
  readonly title: string;
  readonly path: ConfigPath;
  readonly inner: Inner;
  readonly offered: readonly string[];
}

const frontends = ["flyingcircus", "kubernetes", "frontend"];
const frontend = [...frontends, "myapp"];
const hosts = ["flyingcircus", "services", "nginx", "virtualHosts"];
const host = [...hosts, "myapp.example.com"];
const location = [...host, "locations", "/"];
const haproxy = ["flyingcircus", "services", "haproxy"];

/** The cursor where another option can stand, behind `before` if given. */
function option(before?: readonly [string, unknown]): Inner {
  if (before === undefined) return { yaml: ["|"], json: "{ | }" };
  const [key, value] = before;
  const entry = `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  return { yaml: [`${key}: ${JSON.stringify(value)}`, "|"], json: `{ ${entry}, | }` };
}

/** The cursor where the value of an option can stand. */
function value(key: string): Inner {
  return { yaml: [`${key}: |`], json: `{ ${JSON.stringify(key)}: | }` };
}

/** The positions of the test, and of the table in docs/editor.md. */
export const positions: readonly CursorPosition[] = [
  {
    title: "an empty file",
    path: [],
    inner: { yaml: ["|"], json: "|" },
    offered: ["scenario 1: HTTPS by nginx", "scenario 2: HTTPS by an ingress controller"],
  },
  {
    title: "the root",
    path: [],
    inner: option(["rules", {}]),
    offered: ["platform", "resourceGroup", "flyingcircus", "hardening"],
  },
  {
    title: "`platform.release`",
    path: ["platform"],
    inner: value("release"),
    offered: ["23.05", "23.11", "24.05", "24.11"],
  },
  {
    title: "`resourceGroup`",
    path: ["resourceGroup"],
    inner: option(["name", "myproject"]),
    offered: ["machines"],
  },
  {
    title: "a machine",
    path: ["resourceGroup", "machines", 0],
    inner: option(["name", "web0"]),
    offered: ["roles", "fe", "srv", "cpus", "memoryGiB", "disk"],
  },
  {
    title: "a machine's role",
    path: ["resourceGroup", "machines", 0],
    inner: { yaml: ["roles: [|]"], json: '{ "roles": [|] }' },
    offered: ["webgateway", "k3s-server", "k3s-agent", "k3s-nfs"],
  },
  {
    title: "a disk's class",
    path: ["resourceGroup", "machines", 0, "disk"],
    inner: value("class"),
    offered: ["hdd", "ssd"],
  },
  {
    title: "`flyingcircus`",
    path: ["flyingcircus"],
    inner: option(),
    offered: ["kubernetes", "services"],
  },
  {
    title: "`frontend`",
    path: ["flyingcircus", "kubernetes"],
    inner: { yaml: ["frontend:", "  |"], json: '{ "frontend": | }' },
    offered: ["frontend by podPort", "frontend by lbServicePort"],
  },
  {
    title: "an empty frontend",
    path: frontend,
    inner: option(),
    offered: ["podPort", "lbServicePort", "servicePort", "binds", "mode"],
  },
  {
    title: "a frontend with its port",
    path: frontend,
    inner: option(["podPort", 8888]),
    offered: ["binds", "mode", "namespace", "serviceName", "sslBackend", "maxExpectedPods"],
  },
  {
    title: "a frontend's `podPort`",
    path: frontend,
    inner: value("podPort"),
    offered: ["8888"],
  },
  { title: "a frontend's `mode`", path: frontend, inner: value("mode"), offered: ["http", "tcp"] },
  {
    title: "a frontend's `sslBackend`",
    path: frontend,
    inner: value("sslBackend"),
    offered: ["true", "false"],
  },
  {
    title: "a frontend's `$ignore`",
    path: [...frontend, "$ignore"],
    inner: option(),
    offered: ["bind/firewall", "bind/duplicate", "frontend/idle-timeout"],
  },
  {
    title: "`network`",
    path: ["flyingcircus", "kubernetes", "network"],
    inner: option(),
    offered: ["clusterDns", "serviceCidr", "podCidr"],
  },
  {
    title: "`virtualHosts`",
    path: ["flyingcircus", "services", "nginx"],
    inner: { yaml: ["virtualHosts:", "  |"], json: '{ "virtualHosts": | }' },
    offered: ["host to a frontend", "host that redirects"],
  },
  {
    title: "a virtual host",
    path: host,
    inner: option(["serverAliases", []]),
    offered: ["forceSSL", "enableACME", "listenAddresses", "locations", "extraConfig"],
  },
  {
    title: "a virtual host's `forceSSL`",
    path: host,
    inner: value("forceSSL"),
    offered: ["true", "false"],
  },
  {
    title: "a location",
    path: location,
    inner: option(["priority", 900]),
    offered: ["proxyPass", "proxyWebsockets", "root", "alias", "return", "extraConfig"],
  },
  {
    title: "a location's `proxyPass`",
    path: location,
    inner: value("proxyPass"),
    offered: ["frontend of this config", "http://127.0.0.1:8001"],
  },
  {
    title: "a `proxyPass` to a frontend",
    path: [...location, "proxyPass"],
    inner: option(["frontend", "myapp"]),
    offered: ["path"],
  },
  {
    title: "`haproxy`",
    path: haproxy,
    inner: option(["extraConfig", ""]),
    offered: ["global", "defaults", "listen", "frontend", "backend"],
  },
  {
    title: "HAProxy's timeouts",
    path: [...haproxy, "defaults", "timeout"],
    inner: option(["connect", "5s"]),
    offered: ["client", "server", "queue", "tunnel", "http-keep-alive"],
  },
  {
    title: "a `listen` section's `mode`",
    path: [...haproxy, "listen", "postgres"],
    inner: value("mode"),
    offered: ["tcp", "http", "health"],
  },
  {
    title: "`apps`",
    path: [],
    inner: { yaml: ["apps:", "  |"], json: '{ "apps": | }' },
    offered: ["app with a host", "app of TCP streams"],
  },
  {
    title: "an app",
    path: ["apps", "myapp"],
    inner: option(["host", "myapp.example.com"]),
    offered: ["podPort", "selector", "websockets", "namespace", "paths"],
  },
  {
    title: "`hardening`",
    path: [],
    inner: value("hardening"),
    offered: ["recommended", "a choice of policies"],
  },
  {
    title: "a choice of policies",
    path: ["hardening"],
    inner: option(["dnsOutage", true]),
    offered: ["rollingUpdates", "longConnections", "statsPage", "clientAddress"],
  },
  {
    title: "a policy's options",
    path: ["hardening", "longConnections"],
    inner: option(["idle", "1h"]),
    offered: ["frontends"],
  },
  {
    title: "`rules`",
    path: ["rules"],
    inner: option(),
    offered: ["bind/duplicate", "nginx/two-defaults", "topology/no-server"],
  },
  {
    title: "a code's severity",
    path: ["rules"],
    inner: value("bind/firewall"),
    offered: ["off", "info", "warning", "error"],
  },
];
