import type { ConfigInput } from "@nixgen/schema";
import { describe, expect, it, onTestFinished } from "vitest";
import { describeLab } from "../lab/describe-lab.js";
import { outside, platformAddresses, webgateway } from "../lab/platform-addresses.js";
import { previewHaproxy } from "../lab/preview.js";
import type { RequestSpec } from "../lab/request.js";
import { waitFor } from "../lab/wait-for.js";
import { configOf, trapPair } from "./trap-case.js";

const followMs = 20_000;
const binds = ["127.0.0.1:8001"];
const local: RequestSpec = { address: "127.0.0.1", port: 8001 };
const podName = (service: string) => `${service}.default.svc.cluster.local`;

describeLab("what the real HAProxy makes of", { addresses: platformAddresses }, (lab) => {
  let subnet = 10;
  /** Pods of a Service of their own, so that no test sees another's. */
  const pods = async (service: string, count: number, options: { readonly tls?: boolean } = {}) => {
    subnet++;
    const addresses = Array.from({ length: count }, (_, index) => `10.42.${subnet}.${index + 1}`);
    for (const [index, address] of addresses.entries()) {
      const name = `${service}${index}`;
      await lab().pods.add({
        name,
        address,
        port: 8888,
        protocol: "http",
        tls: options.tls ?? false,
      });
    }
    await lab().dns.setService(podName(service), addresses);
    return addresses;
  };
  const start = async (config: ConfigInput) => {
    const haproxy = await lab().startHaproxy(previewHaproxy(config));
    onTestFinished(haproxy.stop);
    return haproxy;
  };
  const status = (request: RequestSpec = local, wanted = 200) =>
    waitFor(`status ${wanted}`, followMs, async () => {
      const outcome = await lab().client.request(request);
      return outcome.kind === "answer" && outcome.status === wanted ? outcome : undefined;
    });
  /** The rows of the statistics page for one section. */
  const statistics = async (section: string) => {
    const outcome = await lab().client.request({ address: "127.0.0.1", port: 8000, path: "/;csv" });
    const [head = "", ...lines] = outcome.kind === "answer" ? outcome.body.split("\n") : [];
    const names = head.replace(/^# /, "").split(",");
    return lines
      .map((line) => line.split(","))
      .filter(([proxy]) => proxy === section)
      .map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""])));
  };
  const withAddress = async (section: string) =>
    (await statistics(section)).filter(
      ({ svname, status: state }) => svname?.startsWith("pod") && !state?.startsWith("MAINT"),
    ).length;

  it("T4: a Service's name that nobody answers for when it starts", async () => {
    const remedy = "log global\ndefault-server init-addr last,libc,none resolvers cluster\n";
    const frontend = {
      gone: { servicePort: 80, binds },
      up: { podPort: 8888, binds: ["127.0.0.1:8002"] },
    };
    const { trapped, mended } = trapPair(
      "dns/service-at-start",
      { frontend },
      { frontend, haproxy: { defaults: { extraConfig: remedy } } },
    );
    await pods("up", 1);
    await expect(start(trapped)).rejects.toThrow(/could not resolve address/);
    await start(mended);
    await status({ ...local, port: 8002 });
    await lab().pods.add({
      name: "late",
      address: "10.43.9.9",
      port: 80,
      protocol: "http",
      tls: false,
    });
    await lab().dns.setService(podName("gone"), ["10.43.9.9"]);
    expect((await status()).headers["x-pod"]).toBe("late");
  });

  it("T5: a DNS that fails, which takes every pod out after 30 s", {
    timeout: 90_000,
  }, async () => {
    await pods("held", 2);
    const plain = previewHaproxy(configOf({ frontend: { held: { podPort: 8888, binds } } }));
    // As `hardening` adds it: plain options do not reach the platform's own resolvers section.
    const held = `${plain.replaceAll("127.0.0.1:8001", "127.0.0.1:8002").replaceAll("127.0.0.1:8000", "127.0.0.1:8009")}  hold timeout 1h\n  hold other 1h\n`;
    const [one, other] = [await lab().startHaproxy(plain), await lab().startHaproxy(held)];
    onTestFinished(one.stop);
    onTestFinished(other.stop);
    await status();
    await status({ ...local, port: 8002 });
    await lab().dns.stop();
    onTestFinished(lab().dns.start);
    const began = Date.now();
    await waitFor("503", 60_000, async () => {
      const outcome = await lab().client.request(local);
      return outcome.kind === "answer" && outcome.status === 503 ? outcome : undefined;
    });
    expect(Date.now() - began).toBeGreaterThan(20_000);
    expect(await lab().client.request({ ...local, port: 8002 })).toMatchObject({ status: 200 });
  });

  it("T6: one pod more than a DNS answer holds", async () => {
    const { trapped } = trapPair(
      "pods/dns-limit",
      { frontend: { myapp: { podPort: 8888, binds, maxExpectedPods: 509 } } },
      { frontend: { myapp: { podPort: 8888, binds, maxExpectedPods: 508 } } },
    );
    const addresses = Array.from(
      { length: 509 },
      (_, index) => `10.42.${200 + Math.floor(index / 250)}.${(index % 250) + 1}`,
    );
    await lab().dns.setService(podName("myapp"), addresses.slice(0, 508));
    await start(trapped);
    await waitFor("508 servers", followMs, async () =>
      (await withAddress("myapp")) === 508 ? true : undefined,
    );
    await lab().dns.setService(podName("myapp"), addresses);
    const fresh = await lab().startHaproxy(
      previewHaproxy(trapped).replaceAll("127.0.0.1:800", "127.0.0.2:800"),
    );
    onTestFinished(fresh.stop);
    await new Promise((resolve) => setTimeout(resolve, 4000));
    const page = await lab().client.request({ address: "127.0.0.2", port: 8000, path: "/;csv" });
    const servers = page.kind === "answer" ? page.body.match(/^myapp,pod.*$/gm) : null;
    expect(servers?.filter((line) => !line.includes(",MAINT")) ?? ["no page"]).toEqual([]);
  });

  it("T7: more pods than it expects", async () => {
    const { trapped, mended } = trapPair(
      "pods/uneven",
      {
        frontend: {
          many: { podPort: 8888, binds },
          all: { podPort: 8888, serviceName: "many", maxExpectedPods: 25 },
        },
      },
      { frontend: { many: { podPort: 8888, binds, maxExpectedPods: 25 } } },
    );
    await pods("many", 25);
    const seen = async () => {
      const load = { request: local, clients: 8, seconds: 10, requests: 200 };
      return Object.keys((await lab().client.load(load)).pods).length;
    };
    const haproxy = await start(trapped);
    await waitFor("10 pods", followMs, async () =>
      (await withAddress("many")) === 10 ? true : undefined,
    );
    expect(await seen()).toBeLessThanOrEqual(10);
    await haproxy.reload(previewHaproxy(mended));
    await waitFor("25 pods", followMs, async () => ((await seen()) === 25 ? true : undefined));
  });

  it("T8: maxconn among the frontend's lines", async () => {
    const { trapped, mended } = trapPair(
      "frontend/extra-maxconn",
      { frontend: { slim: { podPort: 8888, binds, haproxyExtraConfig: "maxconn 5" } } },
      { frontend: { slim: { podPort: 8888, binds, extraPodTemplateOptions: "maxconn 5" } } },
    );
    await pods("slim", 1);
    const limit = async () =>
      (await statistics("slim")).find(({ svname }) => svname === "FRONTEND")?.slim;
    const haproxy = await start(trapped);
    await status();
    expect(await limit()).toBe("5");
    await haproxy.reload(previewHaproxy(mended));
    await waitFor("the limit to go", followMs, async () =>
      (await limit()) === "5" ? undefined : true,
    );
  });

  it("T9: default-server behind the servers", async () => {
    const { trapped, mended } = trapPair(
      "frontend/late-default-server",
      {
        frontend: {
          late: { podPort: 8888, binds, haproxyExtraConfig: "default-server send-proxy" },
        },
      },
      { frontend: { late: { podPort: 8888, binds, extraPodTemplateOptions: "send-proxy" } } },
    );
    await pods("late", 1);
    const haproxy = await start(trapped);
    // The pod speaks plain HTTP, and would not understand the PROXY protocol.
    await status();
    await haproxy.reload(previewHaproxy(mended));
    await status(local, 400);
  });

  it("T12: sections without a mode beside a Kubernetes frontend", async () => {
    const section = (mode: object) => ({
      listen: {
        old: {
          ...mode,
          binds: ["127.0.0.1:8002"],
          servers: ["s 10.42.9.1:8888"],
          extraConfig: "http-request deny if { path /admin }\n",
        },
      },
    });
    const frontend = { app: { podPort: 8888, binds } };
    const { trapped, mended } = trapPair(
      "haproxy/implicit-mode",
      { frontend, haproxy: section({}) },
      { frontend, haproxy: section({ mode: "http" }) },
    );
    await lab().pods.add({
      name: "old",
      address: "10.42.9.1",
      port: 8888,
      protocol: "http",
      tls: false,
    });
    const admin = { ...local, port: 8002, path: "/admin" };
    const haproxy = await start(trapped);
    expect(haproxy.output()).toMatch(
      /http-request.* rules will be ignored|'http-request' rules ignored/,
    );
    await status(admin, 200);
    await haproxy.reload(previewHaproxy(mended));
    await status(admin, 403);
  });

  it("T17: a Service that cannot exist", async () => {
    const { trapped, mended } = trapPair(
      "frontend/service-name",
      { frontend: { my_app: { podPort: 8888, binds } } },
      { frontend: { my_app: { podPort: 8888, binds, serviceName: "my-app" } } },
    );
    await pods("my-app", 1);
    const haproxy = await start(trapped);
    await status(local, 503);
    await haproxy.reload(previewHaproxy(mended));
    await status();
  });

  const https = {
    address: webgateway.fe,
    port: 443,
    tls: true,
    host: "app.example",
    from: outside.v4,
  };

  it("T23: TLS on a bind in mode http", async () => {
    const frontend = (mode: string) => ({
      tls: { podPort: 8888, mode, binds: [`${webgateway.fe}:443`] },
    });
    const { trapped, mended } = trapPair(
      "frontend/tls-in-http-mode",
      { frontend: frontend("http") },
      { frontend: frontend("tcp") },
    );
    await pods("tls", 1, { tls: true });
    const haproxy = await start(trapped);
    expect((await lab().client.request(https)).kind).not.toBe("answer");
    await haproxy.reload(previewHaproxy(mended));
    await status(https);
  });

  it("R41: TLS within TLS", async () => {
    const frontend = (more: object) => ({
      twice: { podPort: 8888, mode: "tcp", binds: [`${webgateway.fe}:443`], ...more },
    });
    const { trapped, mended } = trapPair(
      "frontend/tls-twice",
      { frontend: frontend({ sslBackend: true }) },
      { frontend: frontend({}) },
    );
    await pods("twice", 1, { tls: true });
    const haproxy = await start(trapped);
    await waitFor("a server", followMs, async () =>
      (await withAddress("twice")) === 1 ? true : undefined,
    );
    expect((await lab().client.request(https)).kind).not.toBe("answer");
    await haproxy.reload(previewHaproxy(mended));
    await status(https);
  });

  it("T25: an address that the client makes up", async () => {
    const frontend = (haproxyExtraConfig: string) => ({
      seen: { podPort: 8888, binds: [`${webgateway.fe}:80`], haproxyExtraConfig },
    });
    const { trapped, mended } = trapPair(
      "frontend/client-address",
      { frontend: frontend("") },
      { frontend: frontend("http-request del-header X-Forwarded-For\noption forwardfor\n") },
    );
    await pods("seen", 1);
    const request = {
      address: webgateway.fe,
      port: 80,
      from: outside.v4,
      headers: { "X-Forwarded-For": "10.0.0.1" },
    };
    const haproxy = await start(trapped);
    expect(JSON.parse((await status(request)).body).headers["x-forwarded-for"]).toBe("10.0.0.1");
    await haproxy.reload(previewHaproxy(mended));
    await waitFor("the client's own address", followMs, async () => {
      const seen = JSON.parse((await status(request)).body).headers["x-forwarded-for"];
      return seen === outside.v4 ? true : undefined;
    });
  });

  describe("T24", () => {
    it("a websocket that is idle for longer than 30 s", { timeout: 90_000 }, async () => {
      const config = (haproxyExtraConfig: string) => ({
        frontend: { idle: { podPort: 8888, binds, haproxyExtraConfig } },
        virtualHosts: {
          h: { locations: { "/": { proxyPass: { frontend: "idle" }, proxyWebsockets: true } } },
        },
      });
      const { trapped, mended } = trapPair(
        "frontend/idle-timeout",
        config(""),
        config("timeout tunnel 1h"),
      );
      await pods("idle", 1);
      await start(trapped);
      await status();
      const other = await lab().startHaproxy(
        previewHaproxy(mended).replaceAll("127.0.0.1:800", "127.0.0.2:800"),
      );
      onTestFinished(other.stop);
      await status({ ...local, address: "127.0.0.2" });
      const talk = {
        port: 8001,
        protocol: "websocket" as const,
        messages: ["one", "two"],
        pauseMs: 32_000,
      };
      const [cut, kept] = await Promise.all([
        lab().client.converse({ ...talk, address: "127.0.0.1" }),
        lab().client.converse({ ...talk, address: "127.0.0.2" }),
      ]);
      expect(cut).toMatchObject({ received: ["idle0 one"] });
      expect(cut.kind).not.toBe("complete");
      expect(kept).toMatchObject({ kind: "complete", received: ["idle0 one", "idle0 two"] });
    });
  });
});
