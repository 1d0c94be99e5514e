import { expect, it } from "vitest";
import { describeLab } from "./describe-lab.ts";
import type { PodSpec } from "./pod.ts";
import { waitFor } from "./wait-for.ts";

const client = "198.51.100.7";
const pods: readonly PodSpec[] = [
  { name: "plain", address: "10.42.1.2", port: 80, protocol: "http", tls: false },
  { name: "secret", address: "10.42.1.3", port: 443, protocol: "http", tls: true },
  { name: "stream", address: "10.42.1.4", port: 25, protocol: "tcp", tls: false },
  { name: "secret-stream", address: "10.42.1.5", port: 993, protocol: "tcp", tls: true },
];

describeLab("pods and client", { addresses: [client] }, (lab) => {
  const at = (name: string) => {
    const pod = pods.find((candidate) => candidate.name === name);
    if (pod === undefined) throw new Error(`no pod ${name}`);
    return { address: pod.address, port: pod.port, tls: pod.tls };
  };

  it("tell each other what was asked and who answered", async () => {
    for (const pod of pods) await lab().pods.add(pod);
    const headers = { "X-Forwarded-For": "203.0.113.9", "X-Request-Id": "one" };
    const sent = { method: "PUT", path: "/a?b=c", host: "app.example", headers, body: "text" };
    for (const name of ["plain", "secret"]) {
      const outcome = await lab().client.request({ ...at(name), ...sent, from: client });
      expect(outcome).toMatchObject({ kind: "answer", status: 200, headers: { "x-pod": name } });
      if (outcome.kind !== "answer") continue;
      expect(outcome.certificate).toBe(name === "secret" ? "pod.invalid" : undefined);
      expect(JSON.parse(outcome.body)).toMatchObject({
        pod: name,
        method: "PUT",
        url: "/a?b=c",
        headers: { host: "app.example", "x-forwarded-for": "203.0.113.9", "x-request-id": "one" },
        body: "text",
        peer: client,
      });
    }
    const { requests, repeated } = await lab().pods.tally();
    expect(requests).toMatchObject({ plain: 1, secret: 1 });
    expect(repeated).toEqual([{ id: "one", method: "PUT", times: 2 }]);
  });

  it.each([
    ["tcp", "stream"],
    ["tcp", "secret-stream"],
    ["websocket", "plain"],
    ["websocket", "secret"],
  ] as const)("talk over %s with %s, with pauses", async (protocol, name) => {
    const talk = { ...at(name), protocol, messages: ["one", "two"], pauseMs: 50 };
    expect(await lab().client.converse(talk)).toEqual({
      kind: "complete",
      received: [`${name} one`, `${name} two`],
    });
  });

  it("tell apart how a request ends without an answer", async () => {
    const plain = at("plain");
    const request = (path: string, timeoutMs: number) =>
      lab().client.request({ ...plain, path, timeoutMs });
    expect(await lab().client.request({ ...plain, port: 81 })).toMatchObject({ kind: "refused" });
    expect(await request("/?delayMs=5000", 50)).toMatchObject({ kind: "timeout" });
    const underWay = request("/?delayMs=5000", 8_000);
    await request("/", 1_000);
    await lab().pods.kill("plain");
    expect(await underWay).toMatchObject({ kind: "reset" });
    expect(await request("/", 1_000)).toMatchObject({ kind: "refused" });
    const stream = { ...at("stream"), timeoutMs: 1_000 };
    expect(await lab().client.request(stream)).toMatchObject({ kind: "failed" });
    const talk = { ...stream, protocol: "tcp", messages: ["one", "two"], pauseMs: 1_000 } as const;
    const cut = lab().client.converse(talk);
    setTimeout(() => lab().pods.drain("stream"), 500);
    expect(await cut).toMatchObject({ kind: "closed", received: ["stream one"] });
  });

  it("drain a pod: what is under way is answered, what is new refused", async () => {
    const pod = {
      name: "old",
      address: "10.42.1.9",
      port: 80,
      protocol: "http",
      tls: false,
    } as const;
    await lab().pods.add(pod);
    const underWay = lab().client.request({ ...pod, path: "/?delayMs=1500" });
    await lab().client.request(pod);
    const drained = lab().pods.drain("old");
    await waitFor("refusal", 1_000, async () =>
      (await lab().client.request(pod)).kind === "refused" ? true : undefined,
    );
    expect(await underWay).toMatchObject({ kind: "answer", headers: { connection: "close" } });
    await drained;
  });

  it("count every request of a load, answered or not", async () => {
    const pod = {
      name: "busy",
      address: "10.42.1.10",
      port: 80,
      protocol: "http",
      tls: false,
    } as const;
    await lab().pods.add(pod);
    const before = await lab().pods.tally();
    const load = { request: pod, clients: 4, seconds: 10, requests: 200, methods: ["GET", "POST"] };
    const counted = await lab().client.load(load);
    expect(counted).toMatchObject({ requests: 200, lost: 0, pods: { busy: 200 } });
    expect(counted.seconds).toBeLessThan(10);
    expect((await lab().pods.tally()).repeated).toEqual(before.repeated);

    const loading = lab().client.load({ request: pod, clients: 4, seconds: 1, keepAlive: true });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await lab().pods.kill("busy");
    const cut = await loading;
    const { "200": answered = 0, refused = 0, reset = 0, closed = 0, ...others } = cut.outcomes;
    expect(others).toEqual({});
    expect(refused).toBeGreaterThan(0);
    expect(cut.lost).toBe(refused + reset + closed);
    expect(cut.pods).toEqual({ busy: answered });
    const sum = (key: "requests" | "lost") =>
      cut.intervals.reduce((total, interval) => total + interval[key], 0);
    expect([sum("requests"), sum("lost")]).toEqual([cut.requests, cut.lost]);
    expect(cut.intervals.at(0)?.lost).toBe(0);
    const { p50, p90, p99, worst } = cut.latencyMs;
    expect([p50, p90, p99, worst]).toEqual([p50, p90, p99, worst].sort((a, b) => a - b));
    expect(p50).toBeGreaterThan(0);
    expect(worst).toBe(Math.max(...cut.intervals.map((interval) => interval.worstMs)));
  });
});
