import { beforeAll, expect, it } from "vitest";
import scenario1 from "../../examples/scenario-1/nixgen.config.ts";
import { loadText } from "../../packages/nixgen/src/load/load-config.ts";
import { describeLab } from "./describe-lab.ts";
import { outside, platformAddresses, webgateway } from "./platform-addresses.ts";
import { previewHaproxy, previewNginx } from "./preview.ts";
import { waitFor } from "./wait-for.ts";

const before = `
apps:
  shop: { host: shop.example.com, podPort: 8080, selector: { app: shop } }
  ssh: { tcp: [{ listen: ":2222", podPort: 22, name: git }], selector: { app: git } }
`;
const threeLines = `\
  wiki:
    host: wiki.example.com
    podPort: 9000
`;

/** The config with these apps for the resource group of scenario 1. */
async function configOf(yaml: string): Promise<object> {
  const { input } = await loadText(yaml, { file: "nixgen.config.yaml" });
  return { ...scenario1, flyingcircus: {}, ...(input as object) };
}

describeLab("an app added by three lines", { addresses: platformAddresses }, (lab) => {
  beforeAll(async () => {
    const services = [
      { name: "shop", address: "10.42.1.2", port: 8080, protocol: "http" },
      { name: "wiki", address: "10.42.1.3", port: 9000, protocol: "http" },
      { name: "ssh", address: "10.42.1.4", port: 22, protocol: "tcp" },
    ] as const;
    for (const service of services) {
      await lab().pods.add({ ...service, tls: false });
      await lab().dns.setService(`${service.name}.default.svc.cluster.local`, [service.address]);
    }
    const config = await configOf(before + threeLines);
    await lab().startHaproxy(previewHaproxy(config));
    await lab().startNginx(previewNginx(config));
  });

  it.each([
    ["shop.example.com", "shop"],
    ["wiki.example.com", "wiki"],
  ])("answers https for %s from its pod, at either address", async (host, pod) => {
    for (const [address, from] of [
      [webgateway.fe, outside.v4],
      [webgateway.fe6, outside.v6],
    ] as const) {
      const request = { address, port: 443, tls: true, host, from, path: "/" };
      const outcome = await waitFor(`https of ${host}`, 10_000, async () => {
        const one = await lab().client.request(request);
        return one.kind === "answer" && one.status === 200 ? one : undefined;
      });
      expect(outcome.certificate).toBe(host);
      expect(JSON.parse(outcome.body)).toMatchObject({ pod, url: "/" });
    }
  });

  it("does not answer for the app before it is there", async () => {
    expect(previewNginx(await configOf(before))).not.toContain("wiki.example.com");
  });

  it("passes a stream from all FE addresses", async () => {
    for (const [address, from] of [
      [webgateway.fe, outside.v4],
      [webgateway.fe6, outside.v6],
    ] as const) {
      const talk = { address, port: 2222, from, protocol: "tcp", messages: ["hello"] } as const;
      const outcome = await waitFor("the stream", 10_000, async () => {
        const one = await lab().client.converse(talk);
        return one.kind === "complete" ? one : undefined;
      });
      expect(outcome.received).toEqual(["ssh hello"]);
    }
  });
});
