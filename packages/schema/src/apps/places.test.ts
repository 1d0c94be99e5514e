import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import type { Diagnostic } from "../diagnostic.js";

const resourceGroup = {
  name: "rg",
  machines: [
    { name: "web0", roles: ["webgateway"], fe: ["192.0.2.11", "2001:db8::11"] },
    { name: "web1", roles: ["webgateway"], fe: ["192.0.2.12"] },
    { name: "server", roles: ["k3s-server"], srv: ["172.22.0.20"] },
    { name: "agent", roles: ["k3s-agent"], srv: ["172.22.0.21"] },
  ],
};

/** What a code says of a config with these apps. */
function findings(code: string, apps: unknown, flyingcircus?: unknown): readonly Diagnostic[] {
  const { diagnostics } = compile({
    resourceGroup,
    apps,
    ...(flyingcircus ? { flyingcircus } : {}),
  });
  return diagnostics.filter((one) => one.code === code);
}

describe("what is found in the expanded tree", () => {
  it("points a clash with nginx at the app's `listen`, once for all addresses, and at the host", () => {
    const apps = {
      web: { host: "a.example", podPort: 80 },
      traefik: { tcp: [{ listen: ":443", lbServicePort: 443 }] },
    };
    const found = findings("bind/nginx-port", apps);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      path: ["apps", "traefik", "tcp", 0, "listen"],
      related: [{ path: ["apps", "web", "host"] }],
    });
    expect(found[0]?.message).toMatch(
      /^App "traefik": .* The same holds for 2 more of its binds\.$/,
    );
  });

  it("points a clash of two local ports at both", () => {
    const apps = {
      a: { host: "a.example", podPort: 80, localPort: 8001 },
      b: { host: "b.example", podPort: 80, localPort: 8001 },
    };
    expect(findings("bind/duplicate", apps)).toMatchObject([
      { path: ["apps", "b", "localPort"], related: [{ path: ["apps", "a", "localPort"] }] },
    ]);
  });

  it("mends a local port in the app", () => {
    const apps = { a: { host: "a.example", podPort: 80, localPort: 8000 } };
    expect(findings("bind/platform-listener", apps)).toMatchObject([
      {
        path: ["apps", "a", "localPort"],
        fix: { edits: [{ kind: "set", path: ["apps", "a", "localPort"], value: 8001 }] },
      },
    ]);
  });

  it("leaves out a fix that no app can hold", () => {
    const found = findings("bind/host-name", {
      a: { tcp: [{ listen: "localhost:9000", podPort: 80 }] },
    });
    expect(found).toMatchObject([{ path: ["apps", "a", "tcp", 0, "listen"] }]);
    expect(found[0]).not.toHaveProperty("fix");
  });

  it("removes what has no effect from the entry of `tcp` that has it", () => {
    const path = ["apps", "a", "tcp", 1, "extraPodTemplateOptions"];
    const tcp = [
      { listen: "192.0.2.11:1", podPort: 1 },
      { listen: "192.0.2.11:2", lbServicePort: 2, extraPodTemplateOptions: "maxconn 5" },
    ];
    expect(findings("frontend/no-effect", { a: { tcp } })).toMatchObject([
      { path, fix: { edits: [{ kind: "remove", path }] } },
    ]);
  });

  it("points at the one of several hosts that it is about, and at the path that has an option", () => {
    const twice = {
      services: { nginx: { virtualHosts: { x: { serverName: "c.example" } } } },
    };
    expect(
      findings(
        "app/host-taken",
        { a: { hosts: ["a.example", "b.example", "c.example"], podPort: 1 } },
        twice,
      ),
    ).toMatchObject([{ path: ["apps", "a", "hosts", 2] }]);
    const paths = { "/": {}, "/x": { extraConfig: "}" } };
    expect(
      findings("nginx/unbalanced", { a: { host: "a.example", podPort: 80, paths } }),
    ).toMatchObject([{ path: ["apps", "a", "paths", "/x", "extraConfig"] }]);
  });

  it("points at an app's option in a virtual host that is written by hand", () => {
    const virtualHosts = { "a.example": { extraConfig: "client_max_body_size 1g;" } };
    const apps = { a: { host: "a.example", podPort: 80, listenAddresses: ["2001:db8::11"] } };
    expect(
      findings("nginx/ipv6-brackets", apps, { services: { nginx: { virtualHosts } } }),
    ).toMatchObject([
      {
        path: ["apps", "a", "listenAddresses", 0],
        fix: { edits: [{ path: ["apps", "a", "listenAddresses", 0], value: "[2001:db8::11]" }] },
      },
    ]);
  });

  it("speaks of options as an app has them", () => {
    const plain = { host: "a.example", lbServicePort: 443, podPort: undefined };
    expect(findings("frontend/plain-to-tls", { a: plain })).toMatchObject([
      {
        path: ["apps", "a", "lbServicePort"],
        hint: "Set sslBackend: true, or an entry of tcp where the client speaks TLS itself.",
      },
    ]);
  });

  it("leaves what is written by hand where it is", () => {
    const haproxy = { listen: { x: { mode: "tcp", binds: ["203.0.113.1:9000"] } } };
    const apps = { a: { host: "a.example", podPort: 80 } };
    expect(findings("bind/unknown-address", apps, { services: { haproxy } })).toMatchObject([
      { path: ["flyingcircus", "services", "haproxy", "listen", "x", "binds", 0] },
    ]);
  });

  it("puts up with what the app, its path or its stream puts up with", () => {
    const reason = "meant so";
    const $ignore = { "bind/firewall": reason };
    const tcp = [{ listen: ":2222", podPort: 22 }];
    for (const a of [{ $ignore, tcp }, { tcp: tcp.map((one) => ({ $ignore, ...one })) }]) {
      expect(findings("bind/firewall", { a })).toMatchObject([{ suppressed: { reason } }]);
    }
  });
});
