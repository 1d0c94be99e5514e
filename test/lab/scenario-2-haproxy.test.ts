import { loadConfig } from "nixgen";
import { beforeAll, expect, it } from "vitest";
import { describeLab } from "./describe-lab.ts";
import { agents, platformAddresses, webgateway } from "./platform-addresses.ts";
import { previewHaproxy } from "./preview.ts";
import { waitFor } from "./wait-for.ts";

// Three failed checks, 2 s apart; a loaded machine gets thrice that.
const followMs = 20_000;

const example = new URL("../../examples/scenario-2/nixgen.config.yaml", import.meta.url).pathname;

describeLab("scenario 2, HAProxy before agents", { addresses: platformAddresses }, (lab) => {
  beforeAll(async () => {
    for (const [at, address] of agents.entries()) {
      const name = `knode${at}`;
      await lab().pods.add({ name, address, port: 443, protocol: "http", tls: true });
      await lab().pods.add({ name: `${name}-tcp`, address, port: 80, protocol: "tcp", tls: false });
    }
    const { input } = await loadConfig(example);
    await lab().startHaproxy(previewHaproxy(input));
  });

  it("leaves TLS to the agents and spreads connections over them", async () => {
    const https = { address: webgateway.fe, port: 443, tls: true, host: "app.example" };
    const outcome = await lab().client.request(https);
    expect(outcome).toMatchObject({ status: 200, certificate: "pod.invalid" });
    const load = await lab().client.load({ request: https, clients: 4, seconds: 5, requests: 40 });
    expect(load).toMatchObject({ requests: 40, lost: 0 });
    expect(Object.keys(load.pods).sort()).toEqual(["knode0", "knode1"]);
  });

  it("passes a TCP stream through, also when one agent is gone", async () => {
    const talk = { address: webgateway.fe, port: 80, protocol: "tcp" } as const;
    const say = () => lab().client.converse({ ...talk, messages: ["one", "two"], pauseMs: 20 });
    expect(await say()).toMatchObject({ kind: "complete" });
    await lab().pods.kill("knode0-tcp");
    const received = ["knode1-tcp one", "knode1-tcp two"];
    await waitFor("the other agent only", followMs, async () => {
      const both = [await say(), await say()];
      return both.every((one) => one.received.join() === received.join()) ? true : undefined;
    });
  });
});
