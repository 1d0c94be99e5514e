import { setTimeout as sleep } from "node:timers/promises";
import type { ConfigInput } from "@nixgen/schema";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import scenario1 from "../../examples/scenario-1/nixgen.config.ts";
import { describeLab } from "./describe-lab.ts";
import {
  configOf,
  Deployment,
  replacePods,
  targetOf,
  underLoad,
  type Variant,
  withVariant,
} from "./hardening-exercises.ts";
import { configWithFrontends } from "./lab-config.ts";
import { outside, platformAddresses, webgateway } from "./platform-addresses.ts";
import { previewHaproxy, previewNginx } from "./preview.ts";

const clients = 8;
const methods = ["GET", "POST"];

describeLab("hardening under load", { addresses: platformAddresses }, (lab) => {
  let deployment: Deployment;
  beforeAll(async () => {
    deployment = new Deployment(lab());
    await deployment.add(3);
  });
  afterAll(() => deployment.clear());

  it("loses nothing while three pods are replaced, and repeats no POST", async () => {
    const update = (variant: Variant) =>
      withVariant(lab(), variant, async () => {
        await deployment.served(variant);
        const load = { variant, clients, methods, keepAlive: true, seconds: 11 };
        return underLoad(lab(), load, () => replacePods(deployment, 3, 1500));
      });
    const hardened = await update("hardened");
    const plain = await update("default");
    console.info(summary("rolling update", { plain, hardened }));
    expect(hardened).toMatchObject({ lost: 0, executedTwice: 0 });
    expect(hardened.requests).toBeGreaterThan(1000);
    // What they lose differs from run to run, and may be nothing; but no POST comes twice.
    expect(plain.executedTwice).toBe(0);
  });

  it("loses nothing when a changed configuration is loaded", async () => {
    const changed = previewHaproxy({
      ...configOf("hardened"),
      flyingcircus: {
        ...configOf("hardened").flyingcircus,
        services: { haproxy: { global: { maxconn: 5000 } } },
      },
    });
    const result = await withVariant(lab(), "hardened", async (haproxy) => {
      await deployment.served("hardened");
      // Without kept connections, as nginx connects.
      const load = { variant: "hardened", clients, methods, seconds: 5 } as const;
      return underLoad(lab(), load, async () => {
        await sleep(1500);
        await haproxy.reload(changed);
        await sleep(1500);
        await haproxy.reload(previewHaproxy(configOf("hardened")));
      });
    });
    console.info(summary("reload", { hardened: result }));
    expect(result).toMatchObject({ lost: 0, executedTwice: 0 });
    expect(result.requests).toBeGreaterThan(500);
  });
});

describeLab("hardening without cluster DNS", { addresses: platformAddresses }, (lab) => {
  it("keeps serving, where the platform's defaults give up after 30 s; starts, where they do not", {
    timeout: 120_000,
  }, async () => {
    const deployment = new Deployment(lab());
    await deployment.add(2);
    const [plain, hardened] = [
      await lab().startHaproxy(previewHaproxy(configOf("default"))),
      await lab().startHaproxy(previewHaproxy(configOf("hardened"))),
    ];
    onTestFinished(plain.stop);
    onTestFinished(hardened.stop);
    await deployment.served("default");
    await deployment.served("hardened");

    await lab().dns.stop();
    const seconds = 38;
    const load = (variant: Variant) =>
      lab().client.load({ request: targetOf(variant), clients: 2, seconds, methods });
    const [lost, kept] = await Promise.all([load("default"), load("hardened")]);
    console.info(summary("DNS outage", { plain: lost, hardened: kept }));
    expect(kept.outcomes).toEqual({ "200": kept.requests });
    expect(lost.outcomes["503"]).toBeGreaterThan(0);
    // Not sooner than the 30 s of `hold`: what failed is the DNS, not the lab.
    expect(lost.intervals.find((interval) => interval.lost > 0)?.atMs).toBeGreaterThan(20_000);

    const frontends = (port: number) => ({
      web: { binds: [`127.0.0.1:${port}`], servicePort: 80 },
      ip: { binds: [`127.0.0.1:${port + 1}`], lbServicePort: 8080 },
    });
    const restarted = (port: number, hardening?: ConfigInput["hardening"]) =>
      lab().startHaproxy(
        previewHaproxy({ ...configWithFrontends(frontends(port)), hardening }).replace(
          // Beside the two that run already.
          /bind 127\.0\.0\.1:(8000|8404)/,
          `bind 127.0.0.1:${port + 2}`,
        ),
      );
    await expect(restarted(8011)).rejects.toThrow(/could not resolve address/);
    const started = await restarted(8021, "recommended");
    onTestFinished(started.stop);
    await lab().pods.add({
      name: "agent",
      address: "172.22.0.21",
      port: 8080,
      protocol: "http",
      tls: false,
    });
    const ask = (port: number) => lab().client.request({ address: "127.0.0.1", port });
    // What needs no DNS is there at once, the rest with the DNS.
    expect(await ask(8022)).toMatchObject({ status: 200, headers: { "x-pod": "agent" } });
    expect(await ask(8021)).toMatchObject({ status: 503 });
    const address = "10.43.7.7";
    await lab().pods.add({ name: "service", address, port: 80, protocol: "http", tls: false });
    await lab().dns.setService("web.default.svc.cluster.local", [address]);
    await lab().dns.start();
    await expect
      .poll(() => ask(8021), { timeout: 20_000, interval: 250 })
      .toMatchObject({ status: 200, headers: { "x-pod": "service" } });
  });
});

describeLab("hardening before clients", { addresses: platformAddresses }, (lab) => {
  const name = "myapp.default.svc.cluster.local";
  beforeAll(async () => {
    const spec = { address: "10.42.1.2", port: 8888, tls: false } as const;
    await lab().pods.add({ ...spec, name: "http", protocol: "http" });
    await lab().pods.add({ ...spec, name: "tcp", protocol: "tcp", port: 9999 });
    await lab().dns.setService(name, [spec.address]);
  });
  const start = async (config: ConfigInput, targets: readonly number[]) => {
    const haproxy = await lab().startHaproxy(previewHaproxy(config));
    onTestFinished(haproxy.stop);
    for (const port of targets) {
      await expect
        .poll(() => lab().client.request({ address: "127.0.0.1", port }), { timeout: 20_000 })
        .toMatchObject({ status: 200 });
    }
  };

  describe("that claim to be somebody else", () => {
    const claim = {
      from: outside.v4,
      host: "myapp.example.com",
      headers: { "X-Forwarded-For": "203.0.113.66", "X-Real-IP": "203.0.113.66" },
    };
    const seenBy = async (request: { readonly address: string; readonly port: number }) => {
      const answer = await lab().client.request({ ...claim, ...request });
      if (answer.kind !== "answer" || answer.status !== 200) throw new Error(answer.kind);
      return (JSON.parse(answer.body) as { headers: Record<string, string> }).headers;
    };
    const direct = (hardening?: ConfigInput["hardening"]): ConfigInput => ({
      ...configWithFrontends({
        myapp: { binds: ["127.0.0.1:8001", `${webgateway.fe}:8080`], podPort: 8888 },
      }),
      hardening,
    });

    it("tells the pod who they are, on a bind of HAProxy's own", async () => {
      await start(direct("recommended"), [8001]);
      const headers = await seenBy({ address: webgateway.fe, port: 8080 });
      expect(headers["x-forwarded-for"]).toBe(outside.v4);
    });

    it("believes them by default", async () => {
      await start(direct(), [8001]);
      const headers = await seenBy({ address: webgateway.fe, port: 8080 });
      expect(headers["x-forwarded-for"]).toBe("203.0.113.66");
    });

    it.each([
      { hardening: "recommended" as const, forwarded: outside.v4 },
      { hardening: undefined, forwarded: `203.0.113.66, ${outside.v4}` },
    ])("behind nginx, with hardening $hardening: $forwarded", async ({ hardening, forwarded }) => {
      const config: ConfigInput = {
        ...scenario1,
        flyingcircus: {
          ...scenario1.flyingcircus,
          services: {
            nginx: {
              virtualHosts: {
                "myapp.example.com": { locations: { "/": { proxyPass: { frontend: "myapp" } } } },
              },
            },
          },
        },
        hardening,
      };
      const nginx = await lab().startNginx(previewNginx(config));
      onTestFinished(nginx.stop);
      await start(config, [8001]);
      const headers = await seenBy({ address: webgateway.fe, port: 80 });
      expect(headers["x-forwarded-for"]).toBe(forwarded);
    });
  });

  // The platform's 30 s are scaled down to 2 s by configuration, the same in both variants.
  describe("that are silent for 4 s, with the platform's 30 s scaled down to 2 s", () => {
    const scaled = (hardening?: ConfigInput["hardening"]): ConfigInput => {
      const { flyingcircus, ...config } = configWithFrontends({
        web: { binds: ["127.0.0.1:8001"], podPort: 8888, serviceName: "myapp" },
        stream: { binds: ["127.0.0.1:8003"], podPort: 9999, serviceName: "myapp", mode: "tcp" },
      });
      const timeout = { connect: "5s", client: "2s", server: "2s", queue: "25s" };
      return {
        ...config,
        flyingcircus: { ...flyingcircus, services: { haproxy: { defaults: { timeout } } } },
        hardening,
      };
    };
    const talk = (protocol: "websocket" | "tcp", port: number) =>
      lab().client.converse({
        ...{ protocol, address: "127.0.0.1", port },
        ...{ messages: ["one", "two"], pauseMs: 4000, timeoutMs: 3000 },
      });

    it.each([
      { hardening: "recommended" as const, outcome: "complete" },
      { hardening: undefined, outcome: "closed" },
    ])("with hardening $hardening: $outcome", async ({ hardening, outcome }) => {
      await start(scaled(hardening), [8001]);
      const [websocket, stream] = await Promise.all([talk("websocket", 8001), talk("tcp", 8003)]);
      expect(websocket).toMatchObject({ kind: outcome });
      expect(stream).toMatchObject({ kind: outcome });
      expect(websocket.received[0]).toBe("http one");
      expect(stream.received[0]).toBe("tcp one");
    });
  });
});

function summary(title: string, results: Readonly<Record<string, unknown>>): string {
  return `${title}: ${JSON.stringify(results, (key, value) => (key === "intervals" || key === "pods" ? undefined : value))}`;
}
