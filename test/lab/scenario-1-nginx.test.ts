import { beforeAll, expect, it } from "vitest";
import scenario1 from "../../examples/scenario-1/nixgen.config.ts";
import { describeLab } from "./describe-lab.ts";
import { outside, platformAddresses, webgateway } from "./platform-addresses.ts";
import { previewHaproxy, previewNginx } from "./preview.ts";
import { waitFor } from "./wait-for.ts";

const host = "myapp.example.com";
const podName = "myapp.default.svc.cluster.local";
const challenge = "/.well-known/acme-challenge/token";

describeLab("scenario 1, nginx before HAProxy", { addresses: platformAddresses }, (lab) => {
  const families = [
    { family: "IPv4", address: webgateway.fe, from: outside.v4 },
    { family: "IPv6", address: webgateway.fe6, from: outside.v6 },
  ] as const;

  beforeAll(async () => {
    for (const [at, name] of ["a", "b"].entries()) {
      const address = `10.42.1.${at + 2}`;
      await lab().pods.add({ name, address, port: 8888, protocol: "http", tls: false });
    }
    await lab().dns.setService(podName, ["10.42.1.2", "10.42.1.3"]);
    await lab().writeFile(`/var/lib/acme/acme-challenge${challenge}`, "token.thumbprint");
    await lab().startHaproxy(previewHaproxy(scenario1));
    await lab().startNginx(previewNginx(scenario1));
    await waitFor("both pods", 10_000, async () => {
      const request = { address: "127.0.0.1", port: 8001 };
      const load = await lab().client.load({ request, clients: 4, seconds: 1, requests: 8 });
      return Object.keys(load.pods).length === 2 && load.lost === 0 ? true : undefined;
    });
  });

  it.each(families)("redirects http to https over $family", async ({ address, from }) => {
    const outcome = await lab().client.request({ address, port: 80, host, from, path: "/a?b" });
    expect(outcome).toMatchObject({ status: 301, headers: { location: `https://${host}/a?b` } });
  });

  it.each(families)("answers https from the pods over $family", async ({ address, from }) => {
    const request = { address, port: 443, tls: true, host, from, path: "/a?b" };
    const outcome = await lab().client.request(request);
    expect(outcome).toMatchObject({ kind: "answer", status: 200, certificate: host });
    if (outcome.kind !== "answer") return;
    expect(JSON.parse(outcome.body)).toMatchObject({
      url: "/a?b",
      headers: { host, "x-forwarded-for": from, "x-forwarded-proto": "https" },
    });
    const load = await lab().client.load({ request, clients: 4, seconds: 5, requests: 40 });
    expect(load).toMatchObject({ requests: 40, lost: 0 });
    expect(Object.keys(load.pods).sort()).toEqual(["a", "b"]);
  });

  it.each(families)("passes a websocket over $family", async ({ address, from }) => {
    const talk = { address, port: 443, tls: true, host, from, protocol: "websocket" } as const;
    const outcome = await lab().client.converse({ ...talk, messages: ["one", "two"], pauseMs: 50 });
    expect(outcome.kind).toBe("complete");
    expect(outcome.received).toEqual([
      expect.stringMatching(/^[ab] one$/),
      expect.stringMatching(/^[ab] two$/),
    ]);
  });

  it.each(families)("serves an ACME challenge over $family", async ({ address, from }) => {
    for (const way of [{ port: 80 }, { port: 443, tls: true }]) {
      const outcome = await lab().client.request({ address, host, from, path: challenge, ...way });
      expect(outcome).toMatchObject({ status: 200, body: "token.thumbprint" });
    }
  });
});
