import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import type { ConfigInput } from "../generated/config-input.js";
import type { Model } from "../model/model.js";
import { findChanges } from "./find-changes.js";

type Frontend = NonNullable<
  NonNullable<NonNullable<ConfigInput["flyingcircus"]>["kubernetes"]>["frontend"]
>[string];
type Host = NonNullable<
  NonNullable<
    NonNullable<NonNullable<ConfigInput["flyingcircus"]>["services"]>["nginx"]
  >["virtualHosts"]
>[string];

function modelOf(config: ConfigInput): Model {
  const { model, diagnostics } = compile(config);
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  return model;
}

const frontend = (options: object): ConfigInput => ({
  flyingcircus: { kubernetes: { frontend: { app: { podPort: 8001, ...options } as Frontend } } },
});
const host = (options: object): ConfigInput => ({
  flyingcircus: { services: { nginx: { virtualHosts: { h: options as Host } } } },
});
const machines = (server: string, agents: Readonly<Record<string, string>>): ConfigInput => ({
  resourceGroup: {
    name: "rg",
    machines: [
      { name: server, roles: ["k3s-server"], srv: ["172.22.0.20"] },
      ...Object.entries(agents).map(([name, srv]) => ({
        name,
        roles: ["k3s-agent" as const],
        srv: [srv],
      })),
    ],
  },
});
const network = (option: string, value: string): ConfigInput => ({
  flyingcircus: { kubernetes: { network: { [option]: value } } },
});

const cases: readonly (readonly [string, ConfigInput, ConfigInput, readonly string[]])[] = [
  ["frontend", {}, frontend({}), ["frontend:  → there"]],
  [
    "binds",
    frontend({}),
    frontend({ binds: ["127.0.0.1:9"] }),
    ["frontend/binds: 127.0.0.1:8001 → 127.0.0.1:9"],
  ],
  ["mode", frontend({}), frontend({ mode: "tcp" }), ["frontend/mode: http → tcp"]],
  [
    "port",
    frontend({ binds: ["127.0.0.1:9"] }),
    frontend({ binds: ["127.0.0.1:9"], podPort: 8002 }),
    ["frontend/port: podPort 8001 → podPort 8002"],
  ],
  [
    "service",
    frontend({}),
    frontend({ namespace: "prod" }),
    ["frontend/service: default/app → prod/app"],
  ],
  [
    "pods",
    frontend({}),
    frontend({ maxExpectedPods: 3 }),
    ["frontend/pods: at most 10 pods → at most 3 pods"],
  ],
  [
    "TLS",
    frontend({}),
    frontend({ sslBackend: true }),
    ["frontend/tls: plain to the backend → TLS to the backend"],
  ],
  [
    "lines",
    frontend({}),
    frontend({ haproxyExtraConfig: "retries 1" }),
    ['frontend/lines: ["",""] → ["retries 1",""]'],
  ],
  ["host", {}, host({}), ["virtual-host:  → there"]],
  ["names", host({}), host({ serverAliases: ["i"] }), ["virtual-host/names: h → h, i"]],
  [
    "listens",
    host({ listenAddresses: ["192.0.2.1"] }),
    host({ listenAddresses: ["192.0.2.2"] }),
    [
      "virtual-host/listens: 192.0.2.1:80 → 192.0.2.2:80",
      'virtual-host/options: …"listenAddresses":["192.0.2.1"]… → …"listenAddresses":["192.0.2.2"]…',
    ],
  ],
  ["agent", machines("k", {}), machines("k", { n0: "172.22.0.21" }), ["agent:  → 172.22.0.21"]],
  [
    "agent's address",
    machines("k", { n0: "172.22.0.21" }),
    machines("k", { n0: "172.22.0.22" }),
    ["agent: 172.22.0.21 → 172.22.0.22"],
  ],
  ["server", machines("k", {}), machines("l", {}), ["k3s-server: k → l change/k3s-server"]],
  [
    "podCidr",
    {},
    network("podCidr", "10.44.0.0/16"),
    ["network/podCidr: 10.42.0.0/16 → 10.44.0.0/16 change/cluster-network"],
  ],
  [
    "serviceCidr",
    {},
    network("serviceCidr", "10.45.0.0/16"),
    ["network/serviceCidr: 10.43.0.0/16 → 10.45.0.0/16 change/cluster-network"],
  ],
  [
    "clusterDns",
    {},
    network("clusterDns", "10.43.0.11"),
    ["network/clusterDns: 10.43.0.10 → 10.43.0.11 change/cluster-network"],
  ],
  ["release", {}, { platform: { release: "24.11" } }, ["release: 24.05 → 24.11"]],
  [
    "firewall",
    frontend({ binds: ["192.0.2.1:80"] }),
    frontend({ binds: ["192.0.2.1:81"] }),
    ['firewall:  → {"allowedTCPPorts":[81]}', "frontend/binds: 192.0.2.1:80 → 192.0.2.1:81"],
  ],
  ["hardening", {}, { hardening: "recommended" }, ['hardening: none → "recommended"']],
  [
    "HAProxy",
    {},
    { flyingcircus: { services: { haproxy: { extraConfig: "cache c" } } } },
    ['haproxy: "" → "cache c"'],
  ],
];

/** `kind: before → after code`, of long values what differs. */
function linesOf(previous: ConfigInput, next: ConfigInput): readonly string[] {
  return findChanges(modelOf(previous), modelOf(next)).map(({ kind, before, after, refused }) => {
    const short = (value = "") => value.replace(/^\{.*("listenAddresses":\[[^\]]*\]).*$/, "…$1…");
    return `${kind}: ${short(before)} → ${short(after)}${refused === undefined ? "" : ` ${refused.code}`}`;
  });
}

describe.each(cases)("%s", (_, previous, next, expected) => {
  it("is told", () => {
    expect(linesOf(previous, next)).toEqual(expected);
  });

  it("is told the other way round, and not at all where nothing differs", () => {
    const back = expected.map((line) =>
      line.replace(/^(\S+:) (.*?) → (.*?)( change\/\S+)?$/, "$1 $3 → $2$4"),
    );
    expect(linesOf(next, previous)).toEqual(back);
    expect(linesOf(next, next)).toEqual([]);
  });
});

it("says what each change does, and where the new config says so", () => {
  const [change] = findChanges(modelOf(frontend({})), modelOf({}));
  expect(change).toMatchObject({
    subject: 'frontend "app"',
    after: undefined,
    effect: "its address refuses every connection",
  });
  const [server] = findChanges(modelOf(machines("k", {})), modelOf(machines("l", {})));
  expect(server?.refused).toMatchObject({
    path: ["resourceGroup", "machines", 0],
    severity: "error",
    message: expect.stringContaining("was k and would be l"),
  });
  const app = { apps: { shop: { host: "h", podPort: 80 } } } as const;
  const changed = { apps: { shop: { host: "h", podPort: 81 } } } as const;
  expect(findChanges(modelOf(app), modelOf(changed)).map(({ path }) => path)).toContainEqual([
    "apps",
    "shop",
  ]);
});

it("does not take VMs that a config does not tell for changed ones", () => {
  expect(linesOf(machines("k", {}), {})).toEqual([]);
});
