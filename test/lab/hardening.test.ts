import type { ConfigInput } from "@nixgen/schema";
import { describe, expect, it, onTestFinished } from "vitest";
import { describeLab } from "./describe-lab.ts";
import { configOf, deploy, loadDuring, pause, startReady } from "./experiments.ts";
import { outside, platformAddresses, webgateway } from "./platform-addresses.ts";
import { previewHaproxy, previewNginx } from "./preview.ts";
import { waitFor } from "./wait-for.ts";

const followMs = 20_000;
const local = { address: "127.0.0.1", port: 8001 };

describeLab("hardened, in the lab", { addresses: platformAddresses }, (lab) => {
  describe("a rolling update", () => {
    it("loses no request and repeats no POST", { timeout: 60_000 }, async () => {
      const deployment = deploy(lab());
      await deployment.add(3);
      const haproxy = await startReady(lab(), configOf("hardened"), 3);
      onTestFinished(haproxy.stop);
      const result = await loadDuring(lab(), { clients: 8, seconds: 10 }, async () => {
        for (let count = 0; count < 3; count++) {
          await deployment.replaceOne(2500);
        }
      });
      expect(result).toMatchObject({ lost: 0, repeatedPosts: 0 });
      expect(result.requests).toBeGreaterThan(1000);
      expect(Object.keys(result.pods).length).toBeGreaterThanOrEqual(4);
      await deployment.remove(3, "kill");
    });
  });

  it("many pods that end at once are left out before they cost a request", {
    timeout: 60_000,
  }, async () => {
    const deployment = deploy(lab());
    await deployment.add(24);
    const haproxy = await startReady(lab(), configOf("hardened"), 6);
    onTestFinished(haproxy.stop);
    const result = await loadDuring(lab(), { clients: 8, seconds: 6 }, async () => {
      await pause(1000);
      for (let count = 0; count < 20; count++) {
        await deployment.remove(1, "drain");
        await pause(100);
      }
    });
    // A POST that a pod may have seen just as it stopped cannot be repeated, and is answered 502.
    expect(result.outcomes).not.toHaveProperty("503");
    expect(result.lost).toBeLessThanOrEqual(5);
    expect(result.repeatedPosts).toBe(0);
    await deployment.remove(4, "kill");
  });

  it("a reload with a changed config loses nothing", { timeout: 60_000 }, async () => {
    const deployment = deploy(lab());
    await deployment.add(3);
    const haproxy = await startReady(lab(), configOf("hardened"), 3);
    onTestFinished(haproxy.stop);
    const result = await loadDuring(lab(), { clients: 8, seconds: 6 }, async () => {
      for (const tunnel of ["2h", "3h"]) {
        await pause(1500);
        const changed = configOf("hardened", { haproxyExtraConfig: `timeout tunnel ${tunnel}` });
        await haproxy.reload(previewHaproxy(changed));
      }
    });
    expect(result).toMatchObject({ lost: 0, repeatedPosts: 0 });
    // The pod that each new process looked up first is one of three again, and no backup.
    const counts = Object.values(result.pods);
    expect(counts).toHaveLength(3);
    expect(Math.min(...counts) / result.requests).toBeGreaterThan(0.2);
    await deployment.remove(3, "kill");
  });

  it("pods stay while the DNS is away, where the platform alone forgets them after 30 s", {
    timeout: 90_000,
  }, async () => {
    const deployment = deploy(lab());
    await deployment.add(2);
    const plain = await startReady(lab(), configOf("platform"), 2);
    onTestFinished(plain.stop);
    const beside = { ...local, port: 8002 };
    const hardened = await lab().startHaproxy(
      previewHaproxy({
        ...configOf("hardened", { binds: [`${beside.address}:${beside.port}`] }),
        hardening: { dnsOutage: true, statsPage: { bind: "127.0.0.1:8404" } },
      }),
    );
    onTestFinished(hardened.stop);
    await waitFor("pods", followMs, async () => {
      const outcome = await lab().client.request(beside);
      return outcome.kind === "answer" && outcome.status === 200 ? true : undefined;
    });
    await lab().dns.stop();
    const load = (request: typeof local) =>
      lab().client.load({ request, clients: 2, seconds: 36, methods: ["GET", "POST"] });
    const [forgotten, kept] = await Promise.all([load(local), load(beside)]);
    await lab().dns.start();
    expect(kept.outcomes).toEqual({ "200": kept.requests });
    expect(forgotten.outcomes["503"]).toBeGreaterThan(0);
    // The 30 s of HAProxy's own `hold`: it is the DNS that fails, and not the lab.
    expect(forgotten.intervals.find(({ lost }) => lost > 0)?.atMs).toBeGreaterThan(20_000);
    await deployment.remove(2, "kill");
  });

  it("a client cannot make up its address, through nginx or past it", {
    timeout: 60_000,
  }, async () => {
    const config: ConfigInput = {
      ...configOf("hardened"),
      flyingcircus: {
        kubernetes: {
          frontend: {
            myapp: { podPort: 8888, binds: ["127.0.0.1:8001", `${webgateway.fe}:81`] },
          },
        },
        services: {
          nginx: {
            virtualHosts: { h: { locations: { "/": { proxyPass: { frontend: "myapp" } } } } },
          },
        },
      },
    };
    const deployment = deploy(lab());
    await deployment.add(1);
    const haproxy = await startReady(lab(), config, 1);
    onTestFinished(haproxy.stop);
    const nginx = await lab().startNginx(previewNginx(config));
    onTestFinished(nginx.stop);
    const headers = {
      "X-Forwarded-For": "10.0.0.1",
      "X-Real-IP": "10.0.0.1",
      Forwarded: "for=10.0.0.1",
    };
    for (const port of [80, 81]) {
      const request = { address: webgateway.fe, port, host: "h", from: outside.v4, headers };
      const outcome = await lab().client.request(request);
      const seen = outcome.kind === "answer" ? JSON.parse(outcome.body).headers : {};
      expect(seen["x-forwarded-for"]).toBe(outside.v4);
      expect(seen["x-real-ip"]).toBe(outside.v4);
      expect(seen).not.toHaveProperty("forwarded");
    }
    await deployment.remove(1, "kill");
  });

  it("streams bring the client's address to backends that ask for it", {
    timeout: 60_000,
  }, async () => {
    const backends = [
      { name: "pods", address: "10.42.251.1", port: 7701, bind: 8011 },
      { name: "service", address: "10.43.6.6", port: 7702, bind: 8012 },
      { name: "knode0", address: "172.22.0.21", port: 7703, bind: 8013 },
    ] as const;
    for (const { name, address, port } of backends) {
      await lab().pods.add({ name, address, port, protocol: "tcp", tls: false });
      await lab().dns.setService(`${name}.default.svc.cluster.local`, [address]);
    }
    const stream = (bind: number) =>
      ({ mode: "tcp", binds: [`${webgateway.fe}:${bind}`] }) as const;
    const config: ConfigInput = {
      ...configOf("hardened"),
      hardening: { clientAddress: { proxyProtocol: backends.map(({ name }) => name) } },
      flyingcircus: {
        kubernetes: {
          frontend: {
            pods: { ...stream(8011), podPort: 7701 },
            service: { ...stream(8012), servicePort: 7702 },
            knode0: { ...stream(8013), lbServicePort: 7703 },
          },
        },
      },
    };
    const haproxy = await lab().startHaproxy(previewHaproxy(config));
    onTestFinished(haproxy.stop);
    for (const { name, bind } of backends) {
      const talk = { protocol: "tcp", address: webgateway.fe, port: bind } as const;
      const { received } = await waitFor(`an answer of ${name}`, followMs, async () => {
        const outcome = await lab().client.converse({
          ...talk,
          from: outside.v4,
          messages: ["hello"],
        });
        return outcome.kind === "complete" && outcome.received[0]?.startsWith(name)
          ? outcome
          : undefined;
      });
      // The backend echoes what it got: the signature of version 2, and 198.51.100.7, whose last
      // three bytes are text.
      expect(received.join("")).toContain("\r\n\r\n\0\r\nQUIT\n");
      expect(received.join("")).toContain(String.fromCharCode(51, 100, 7));
    }
  });

  it("the statistics page shows, and does not administer", async () => {
    const haproxy = await lab().startHaproxy(previewHaproxy(configOf("hardened")));
    onTestFinished(haproxy.stop);
    const page = { address: "127.0.0.1", port: 8000 };
    const shown = await lab().client.request({ ...page, path: "/;csv" });
    expect(shown).toMatchObject({ status: 200, body: expect.stringContaining("myapp,pod1,") });
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const body = "s=BACKEND&action=stop&b=%233";
    const outcome = await lab().client.request({ ...page, method: "POST", headers, body });
    const location = outcome.kind === "answer" ? outcome.headers.location : undefined;
    expect(location).toBe("/;st=DENY");
  });
});
