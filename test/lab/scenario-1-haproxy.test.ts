import type { ConfigInput } from "@nixgen/schema";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import scenario1 from "../../examples/scenario-1/nixgen.config.ts";
import { describeLab } from "./describe-lab.ts";
import type { Haproxy } from "./haproxy.ts";
import { configWithFrontends } from "./lab-config.ts";
import { platformAddresses } from "./platform-addresses.ts";
import { previewHaproxy } from "./preview.ts";
import { waitFor } from "./wait-for.ts";

const frontend = { address: "127.0.0.1", port: 8001 };
const binds = ["127.0.0.1:8001"];
const burst = 48;

// HAProxy asks DNS every second and takes a server out when three of its checks, 2 s apart, have
// failed; a loaded machine gets thrice that.
const followMs = 20_000;

describeLab("HAProxy before pods", { addresses: platformAddresses }, (lab) => {
  const addPod = (name: string, number: number, tls = false) =>
    lab().pods.add({ name, address: `10.42.1.${number}`, port: 8888, protocol: "http", tls });
  const setService = (name: string, numbers: readonly number[]) =>
    lab().dns.setService(
      `${name}.default.svc.cluster.local`,
      numbers.map((number) => `10.42.1.${number}`),
    );
  const waitForPods = (...pods: readonly string[]) =>
    waitFor(`answers from ${pods.join(", ")} only`, followMs, async () => {
      const load = { request: frontend, clients: 8, seconds: 5, requests: burst };
      const { outcomes, pods: seen } = await lab().client.load(load);
      const exactly = Object.keys(seen).sort().join() === pods.join();
      return exactly && outcomes["200"] === burst ? true : undefined;
    });
  const start = (config: ConfigInput) => lab().startHaproxy(previewHaproxy(config));

  beforeAll(async () => {
    await addPod("a", 2);
    await addPod("b", 3);
    await addPod("c", 4);
    await setService("myapp", [2, 3, 4]);
  });

  describe("with podPort, as in scenario 1", () => {
    let haproxy: Haproxy | undefined;
    beforeAll(async () => {
      haproxy = await start(scenario1);
    });
    afterAll(() => haproxy?.stop());

    it("spreads requests over all pods", async () => {
      await waitForPods("a", "b", "c");
    });

    it("follows when a pod is added", async () => {
      await addPod("d", 5);
      await setService("myapp", [2, 3, 4, 5]);
      await waitForPods("a", "b", "c", "d");
    });

    it("follows when pods are removed", async () => {
      await setService("myapp", [2, 5]);
      await lab().pods.kill("b");
      await lab().pods.kill("c");
      await waitForPods("a", "d");
    });

    it("refuses a bad configuration on reload, and serves on", async () => {
      const bad = previewHaproxy(
        configWithFrontends({ myapp: { binds: ["127.0.0.1"], podPort: 80 } }),
      );
      await expect(haproxy?.reload(bad)).rejects.toThrow(/missing port/);
      await waitForPods("a", "d");
    });

    it("loads a changed configuration", async () => {
      const name = { serviceName: "single" };
      await setService("single", [5]);
      await haproxy?.reload(
        previewHaproxy(configWithFrontends({ myapp: { binds, podPort: 8888, ...name } })),
      );
      await waitForPods("d");
    });
  });

  describe("with servicePort", () => {
    const config = configWithFrontends({ web: { binds, servicePort: 80 } });

    it("passes requests to the Service's address", async () => {
      const service = { name: "service", address: "10.43.7.7", port: 80 } as const;
      await lab().pods.add({ ...service, protocol: "http", tls: false });
      await lab().dns.setService("web.default.svc.cluster.local", [service.address]);
      const haproxy = await start(config);
      onTestFinished(haproxy.stop);
      await waitForPods("service");
    });

    it("does not start while cluster DNS is down", async () => {
      await lab().dns.stop();
      onTestFinished(lab().dns.start);
      await expect(start(config)).rejects.toThrow(/could not resolve address/);
    });
  });

  it("speaks TLS to the pods with sslBackend", async () => {
    await addPod("tls-a", 12, true);
    await addPod("tls-b", 13, true);
    await setService("secret", [12, 13]);
    const secret = { binds, podPort: 8888, sslBackend: true };
    const haproxy = await start(configWithFrontends({ secret }));
    onTestFinished(haproxy.stop);
    await waitForPods("tls-a", "tls-b");
  });
});
