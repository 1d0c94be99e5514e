import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";

function hardened(hardening: unknown, frontend: object, haproxy: object = {}) {
  const { model, diagnostics } = compile({
    hardening,
    flyingcircus: { kubernetes: { frontend }, services: { haproxy } },
  });
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  const { overrides, config } = model;
  const { kubernetes, services } = config.flyingcircus;
  const lines = (name: string) =>
    kubernetes.frontend[name]?.haproxyExtraConfig.split("\n").filter((line) => line !== "");
  return { model, overrides, lines, defaults: services.haproxy.defaults.extraConfig, diagnostics };
}

const http = { app: { podPort: 8001 } };
const tcp = { app: { podPort: 8001, mode: "tcp" } };
const path = ["flyingcircus", "services", "haproxy"];
const comment = "# hardening: goes on with the platform's `resolvers cluster`\n";
const podAtStart =
  "server pod-at-start app.default.svc.cluster.local:8001 check resolvers cluster init-addr libc,none backup";
const takenOut = "observe layer4 error-limit 3 on-error mark-down";

describe("rollingUpdates", () => {
  it("repeats what may be repeated, on another pod", () => {
    expect(hardened({ rollingUpdates: true }, http).lines("app")).toEqual([
      "retries 3",
      "option redispatch 1",
      "option http-server-close",
      "retry-on conn-failure empty-response",
      "http-request disable-l7-retry unless METH_GET",
      `${podAtStart} ${takenOut}`,
    ]);
  });

  it("looks up one pod before the first request, with what is said of all pods", () => {
    const parameters = { sslBackend: true, extraPodTemplateOptions: "maxconn 5" };
    const { lines } = hardened(
      { rollingUpdates: true, clientAddress: { proxyProtocol: ["app"] } },
      { app: { podPort: 8001, mode: "tcp", ...parameters }, svc: { servicePort: 80 } },
    );
    expect(lines("app")?.at(-1)).toBe(
      `${podAtStart} ssl verify none maxconn 5 ${takenOut} send-proxy-v2`,
    );
    expect(lines("svc")?.filter((line) => line.startsWith("server"))).toEqual([]);
  });

  it("takes out pods that refuse connections, unless the user says what to observe", () => {
    const parametersOf = (extraPodTemplateOptions: string) =>
      hardened({ rollingUpdates: true }, { app: { podPort: 8001, extraPodTemplateOptions } }).model
        .config.flyingcircus.kubernetes.frontend.app?.extraPodTemplateOptions;
    expect(parametersOf("")).toBe(takenOut);
    expect(parametersOf("maxconn 5")).toBe(`maxconn 5 ${takenOut}`);
    expect(parametersOf("observe layer7")).toBe("observe layer7");
    const service = hardened({ rollingUpdates: true }, { svc: { servicePort: 80 } });
    expect(service.overrides.map(({ priority }) => priority)).toEqual(["after"]);
  });

  it("leaves a stream to its ends", () => {
    const { lines } = hardened({ rollingUpdates: { retries: 5 } }, tcp);
    expect(lines("app")).toEqual(["retries 5", "option redispatch 1", `${podAtStart} ${takenOut}`]);
  });

  it("asks the DNS more often, behind the platform's own section", () => {
    expect(hardened({ rollingUpdates: { dnsEvery: "2s" } }, http).overrides).toEqual([
      {
        path: [...path, "extraConfig"],
        priority: "after",
        value: `${comment}  hold valid 2s\n  timeout resolve 2s\n  timeout retry 2s\n`,
      },
    ]);
  });
});

describe("dnsOutage", () => {
  it("keeps addresses, and needs no DNS to start", () => {
    const { overrides, defaults, diagnostics } = hardened(
      { dnsOutage: { hold: "2h" } },
      {
        app: { servicePort: 80 },
      },
    );
    expect(overrides.map(({ value }) => value)).toEqual([
      `${comment}  hold timeout 2h\n  hold other 2h\n  hold refused 2h\n`,
    ]);
    expect(defaults).toBe(
      "log global\ndefault-server init-addr last,libc,none resolvers cluster\n",
    );
    expect(diagnostics).toEqual([]);
  });

  it("does not send names to the cluster's DNS that stand in the VM's hosts file", () => {
    const backend = { old: { mode: "http", servers: ["s db0:80"] } };
    const { defaults } = hardened({ dnsOutage: true }, { app: { servicePort: 80 } }, { backend });
    expect(defaults).toBe("log global\n");
  });

  it("leaves defaults alone where no Service is looked up", () => {
    expect(hardened({ dnsOutage: true }, http).defaults).toBe("log global\n");
  });

  it("keeps sections of the user's own behind the platform's", () => {
    const extraConfig = "cache c\n  total-max-size 4\n";
    const { overrides, model } = hardened({ dnsOutage: true }, http, { extraConfig });
    expect(overrides[0]?.value).toBe(
      `${comment}  hold timeout 1h\n  hold other 1h\n  hold refused 1h\n\n${extraConfig}`,
    );
    expect(model.haproxy.extraConfig.map(({ value }) => value).join("")).toMatch(
      /^resolvers cluster\n {2}nameserver .*\n {2}accepted_payload_size 8192\n# hardening: .*\n {2}hold timeout 1h\n[\s\S]*\n\ncache c\n/,
    );
  });
});

describe("longConnections", () => {
  it("is patient with tunnels of HTTP and with both ends of a stream", () => {
    const half = ["timeout client-fin 30s", "timeout server-fin 30s"];
    expect(hardened({ longConnections: { idle: "3h" } }, http).lines("app")).toEqual([
      "timeout tunnel 3h",
      ...half,
    ]);
    expect(hardened({ longConnections: true }, tcp).lines("app")).toEqual([
      "timeout tunnel 1h",
      ...half,
    ]);
  });

  it("is for the frontends that are named", () => {
    const both = { app: { podPort: 8001 }, other: { podPort: 8002 } };
    const { lines } = hardened({ longConnections: { frontends: ["other"] } }, both);
    expect([lines("app"), lines("other")]).toEqual([
      [],
      expect.arrayContaining(["timeout tunnel 1h"]),
    ]);
  });
});

describe("statsPage", () => {
  it("takes the right to administer, or moves the page", () => {
    const stats = [...path, "listen", "_stats"];
    const lines = "stats uri /\nstats refresh 5s\n";
    expect(hardened({ statsPage: true }, http).overrides).toEqual([
      { path: [...stats, "extraConfig"], priority: "force", value: lines },
    ]);
    const moved = hardened(
      { statsPage: { bind: "127.0.0.1:8404", admin: true } },
      {
        app: { podPort: 8000 },
      },
    );
    expect(moved.overrides).toEqual([
      { path: [...stats, "binds"], priority: "force", value: ["127.0.0.1:8404"] },
    ]);
    // Nothing is left on port 8000 that the frontend could collide with.
    expect(moved.diagnostics).toEqual([]);
  });

  it("leaves a page that the user defines", () => {
    const listen = { _stats: { mode: "http" } };
    expect(hardened({ statsPage: true }, http, { listen }).overrides).toEqual([]);
  });
});

describe("clientAddress", () => {
  it("believes nginx on the same VM, and nobody else", () => {
    expect(hardened({ clientAddress: true }, http).lines("app")).toEqual([
      "http-request del-header Forwarded",
      "http-request set-header X-Forwarded-For %[src] unless { src 127.0.0.0/8 ::1 }",
      "http-request set-header X-Real-IP %[src] unless { src 127.0.0.0/8 ::1 }",
      "http-request set-header X-Forwarded-For %[req.hdr(X-Real-IP)] if { src 127.0.0.0/8 ::1 } { req.hdr(X-Real-IP) -m found }",
    ]);
  });

  it.each([
    "option forwardfor if-none",
    "http-request set-header x-forwarded-for %[src]",
    "http-request del-header X-Real-IP",
  ])("leaves the headers to who writes: %s", (line) => {
    const frontend = { app: { podPort: 8001, haproxyExtraConfig: line } };
    expect(hardened({ clientAddress: true }, frontend).lines("app")).toEqual([line]);
  });

  it("speaks the PROXY protocol to pods that ask for it", () => {
    const { model } = hardened(
      { clientAddress: { proxyProtocol: ["app"] } },
      {
        app: { podPort: 8001, mode: "tcp", extraPodTemplateOptions: "maxconn 5" },
      },
    );
    expect(model.config.flyingcircus.kubernetes.frontend.app?.extraPodTemplateOptions).toBe(
      "maxconn 5 send-proxy-v2",
    );
  });
});

it("adds nothing to what the user says", () => {
  const haproxyExtraConfig =
    "option http-keep-alive\nretries 7\nno option redispatch\ntimeout tunnel 5m";
  const { lines } = hardened("recommended", { app: { podPort: 8001, haproxyExtraConfig } });
  expect(lines("app")?.slice(0, 6)).toEqual([
    ...haproxyExtraConfig.split("\n"),
    "retry-on conn-failure empty-response",
    "http-request disable-l7-retry unless METH_GET",
  ]);
});

describe("clientAddress, before servers that are no pods", () => {
  const machines = [
    { name: "web0", roles: ["webgateway"], fe: ["192.0.2.11"], srv: ["172.22.0.11"] },
    { name: "k0", roles: ["k3s-server"], srv: ["172.22.0.20"] },
    { name: "n0", roles: ["k3s-agent"], srv: ["172.22.0.21"] },
    { name: "n1", roles: ["k3s-agent"], srv: ["172.22.0.22"] },
  ];
  const flyingcircus = {
    kubernetes: {
      frontend: {
        ingress: { lbServicePort: 443, mode: "tcp", binds: ["192.0.2.11:443"] },
        svc: { servicePort: 8002, mode: "tcp", sslBackend: true },
        other: { lbServicePort: 8003, mode: "tcp" },
      },
    },
  };
  const hardening = { clientAddress: { proxyProtocol: ["ingress", "svc"] } };
  const modelOf = (roles: (machine: (typeof machines)[number]) => boolean) => {
    const resourceGroup = { name: "rg", machines: machines.filter(roles) };
    const { model } = compile({ resourceGroup, flyingcircus, hardening });
    if (model === undefined) throw new Error("no model");
    return model;
  };

  it("writes the platform's lines anew, for the module and for the preview", () => {
    const { overrides, haproxy } = modelOf(() => true);
    const force = (name: string, value: readonly string[]) => ({
      path: [...path, "listen", name, "servers"],
      priority: "force",
      value,
    });
    const ingress = [
      "n0 172.22.0.21:443 check send-proxy-v2",
      "n1 172.22.0.22:443 check send-proxy-v2",
    ];
    const svc = ["service svc.default.svc.cluster.local:8002 check ssl verify none send-proxy-v2"];
    expect(overrides).toEqual([force("ingress", ingress), force("svc", svc)]);
    const serversOf = (name: string) =>
      haproxy.sections
        .find((section) => section.name === name)
        ?.servers.map(({ value }) => (value.kind === "text" ? value.text : value.name));
    expect(serversOf("ingress")).toEqual(ingress);
    expect(serversOf("svc")).toEqual(svc);
    expect(serversOf("other")).toEqual(["n0", "n1"]);
  });

  it("leaves servers that the user adds, and HTTP", () => {
    const tcp = { svc: { servicePort: 8002, mode: "tcp" }, web: { servicePort: 8003 } };
    const listen = { svc: { servers: ["spare 172.22.0.40:80 backup"] } };
    const policy = { clientAddress: { proxyProtocol: ["svc", "web"] } };
    expect(hardened(policy, tcp, { listen }).overrides).toEqual([]);
  });

  it("does nothing where the platform ignores frontends", () => {
    const { overrides, haproxy } = modelOf(({ roles }) => !roles.includes("k3s-server"));
    expect(overrides).toEqual([]);
    expect(haproxy.kubernetes).toBe(false);
  });
});

it("still finds lines of the user's own that stray", () => {
  const { diagnostics } = hardened("recommended", http, { extraConfig: "  hold obsolete 5s\n" });
  expect(diagnostics.map(({ code }) => code)).toContain("haproxy/stray-lines");
});

it("adds nothing to what the user says for all sections", () => {
  const timeout = { connect: "5s", client: "30s", server: "30s", queue: "25s", tunnel: "5m" };
  const defaults = {
    timeout,
    options: ["http-keep-alive", "redispatch"],
    extraConfig: "log global\nretries 7\n",
  };
  const policies = { rollingUpdates: true, longConnections: true };
  expect(hardened(policies, http, { defaults }).lines("app")).toEqual([
    "retry-on conn-failure empty-response",
    "http-request disable-l7-retry unless METH_GET",
    `${podAtStart} ${takenOut}`,
    "timeout client-fin 30s",
    "timeout server-fin 30s",
  ]);
});

it("is every policy when recommended, and none without being asked", () => {
  const all = {
    rollingUpdates: true,
    dnsOutage: {},
    longConnections: true,
    statsPage: true,
    clientAddress: true,
  };
  const frontend = { app: { podPort: 8001 }, svc: { servicePort: 80 } };
  const [recommended, each, none] = ["recommended", all, {}].map(
    (hardening) => hardened(hardening, frontend).model,
  );
  expect(recommended?.definitions).toEqual(each?.definitions);
  expect(recommended?.overrides).toEqual(each?.overrides);
  expect(none?.overrides).toEqual([]);
  expect(none?.definitions).toEqual(hardened(undefined, frontend).model.definitions);
});

it("does nothing without a frontend", () => {
  expect(hardened("recommended", {}).overrides).toEqual([]);
});
