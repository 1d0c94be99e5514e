import type { ConfigPath, Inner } from "./place.ts";

/** A mistake in a config, and what both languages' editors say of it. */
export interface Mistake {
  readonly title: string;
  readonly path: ConfigPath;
  readonly inner: Inner;
  readonly says: RegExp;
}

const frontend = ["flyingcircus", "kubernetes", "frontend", "myapp"];

function options(entries: Readonly<Record<string, unknown>>): Inner {
  return {
    yaml: Object.entries(entries).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    json: JSON.stringify(entries),
  };
}

/** Each is exactly one finding, at the place of the mistake. */
export const mistakes: readonly Mistake[] = [
  {
    title: "two ports",
    path: frontend,
    inner: options({ podPort: 8888, servicePort: 80 }),
    says: /^A frontend has exactly one of podPort, lbServicePort, servicePort\.$/,
  },
  {
    title: "no port",
    path: frontend,
    inner: options({ mode: "tcp" }),
    says: /^Missing property "podPort"\.$/,
  },
  {
    title: "an unknown option",
    path: frontend,
    inner: options({ podPort: 8888, bind: [] }),
    says: /^Property bind is not allowed\.$/,
  },
  {
    title: "a text where a number belongs",
    path: frontend,
    inner: options({ podPort: 8888, maxExpectedPods: "many" }),
    says: /^Incorrect type\. Expected "integer"\.$/,
  },
  {
    title: "a text where `true` or `false` belongs",
    path: ["flyingcircus", "services", "nginx", "virtualHosts", "a.example"],
    inner: options({ forceSSL: "yes" }),
    says: /^Incorrect type\. Expected "boolean"\.$/,
  },
  {
    title: "a port that nothing can listen on",
    path: ["flyingcircus", "services", "nginx", "virtualHosts", "a.example", "listen", 0],
    inner: options({ addr: "192.0.2.11", port: 0 }),
    says: /^Value is below the minimum of 1\.$/,
  },
  {
    title: "a value that is none of the enumeration",
    path: frontend,
    inner: options({ podPort: 8888, mode: "udp" }),
    says: /^Value is not accepted\. Valid values: "http", "tcp"\.$/,
  },
  {
    title: "an address that is none",
    path: ["flyingcircus", "kubernetes", "network"],
    inner: options({ clusterDns: "10.43.0.010" }),
    says: /^This is not an IPv4 or IPv6 address without prefix length, brackets or leading zeros\.$/,
  },
  {
    title: "a deprecated option",
    path: ["flyingcircus", "services", "nginx", "virtualHosts", "a.example"],
    inner: options({ listenAddress: "192.0.2.11" }),
    says: /^The platform deprecated it: use listenAddresses\.$/,
  },
];
