import type { ConfigInput } from "@nixgen/schema";
import { configOf, deploy, pause, startReady, type Variant } from "./experiments.ts";
import type { Lab } from "./lab.ts";
import { outside, webgateway } from "./platform-addresses.ts";
import { previewHaproxy, previewNginx } from "./preview.ts";
import { waitFor } from "./wait-for.ts";

/** Something that happens once, and is told in words: one entry for each run. */
export interface Observed {
  readonly title: string;
  readonly runs: number;
  /** What has to happen. */
  readonly expected: Readonly<Record<Variant, string>>;
  observe(lab: Lab, variant: Variant): Promise<readonly string[]>;
}

const followMs = 40_000;
const madeUp = "10.0.0.1";
const local = { address: "127.0.0.1", port: 8001 };

/** How long a connection is silent, and what stands for the platform's 30 s. */
export interface Silence {
  readonly seconds: number;
  /** Undefined where the platform's own timeouts stay. */
  readonly timeout?: string;
}

/** What the report tells besides loads. */
export function observations(runs: number, silence: Silence): readonly Observed[] {
  return [
    {
      title: "HAProxy restarted while the DNS is away, `podPort`",
      runs,
      expected: {
        platform: "starts, answers 503, and 200 as soon as the DNS is back",
        hardened: "starts, answers 503, and 200 as soon as the DNS is back",
      },
      observe: (lab, variant) => once(restartOfPods(lab, variant)),
    },
    {
      title: "HAProxy restarted while the DNS is away, `servicePort` and `lbServicePort`",
      runs,
      expected: {
        platform: "does not start: `could not resolve address`, nothing is served",
        hardened:
          "starts, serves the LoadBalancer at once, answers 503 for the Service, and 200 as soon as the DNS is back",
      },
      observe: (lab, variant) => once(restartOfServices(lab, variant)),
    },
    {
      title: `Websocket and TCP stream, silent for ${silence.seconds} s${silence.timeout === undefined ? "" : `, with ${silence.timeout} in place of the platform's 30 s`}`,
      runs: 1,
      expected: {
        platform: "the websocket is cut, the stream is cut",
        hardened: "the websocket lives, the stream lives",
      },
      observe: (lab, variant) => silentConnections(lab, variant, silence, runs),
    },
    {
      title: "A made-up X-Forwarded-For, through nginx and past it",
      runs,
      expected: {
        platform: addressSeen(`${madeUp}, ${outside.v4}`, madeUp),
        hardened: addressSeen(outside.v4, outside.v4),
      },
      observe: (lab, variant) => once(spoofedAddress(lab, variant)),
    },
  ];
}

async function once(what: Promise<string>): Promise<readonly string[]> {
  return [await what];
}

async function restartOfPods(lab: Lab, variant: Variant): Promise<string> {
  const deployment = deploy(lab);
  await deployment.add(2);
  const before = await startReady(lab, configOf(variant), 2);
  await lab.dns.stop();
  await before.stop();
  const haproxy = await lab.startHaproxy(previewHaproxy(configOf(variant)));
  const during = await statusOf(lab, local.port);
  await lab.dns.start();
  const back = await untilStatus(lab, local.port, 200);
  await haproxy.stop();
  await deployment.remove(2, "kill");
  return `starts, answers ${during}, and 200 as soon as the DNS is back${back > 5000 ? ", after more than 5 s" : ""}`;
}

async function restartOfServices(lab: Lab, variant: Variant): Promise<string> {
  const config: ConfigInput = {
    ...configOf(variant),
    flyingcircus: {
      kubernetes: {
        frontend: {
          byname: { servicePort: 80, binds: ["127.0.0.1:8002"] },
          agents: { lbServicePort: 8080, binds: ["127.0.0.1:8003"] },
        },
      },
    },
  };
  const agent = { name: "agent", address: "172.22.0.21", port: 8080 } as const;
  const service = { name: "service", address: "10.43.5.5", port: 80 } as const;
  for (const pod of [agent, service]) await lab.pods.add({ ...pod, protocol: "http", tls: false });
  await lab.dns.setService("byname.default.svc.cluster.local", [service.address]);
  await lab.dns.stop();
  try {
    const haproxy = await lab.startHaproxy(previewHaproxy(config));
    await untilStatus(lab, 8003, 200);
    const during = await statusOf(lab, 8002);
    await lab.dns.start();
    await untilStatus(lab, 8002, 200);
    await haproxy.stop();
    return `starts, serves the LoadBalancer at once, answers ${during} for the Service, and 200 as soon as the DNS is back`;
  } catch (error) {
    if (!/could not resolve address/.test(String(error))) throw error;
    await lab.dns.start();
    return "does not start: `could not resolve address`, nothing is served";
  } finally {
    for (const { name } of [agent, service]) await lab.pods.kill(name);
  }
}

async function silentConnections(
  lab: Lab,
  variant: Variant,
  silence: Silence,
  count: number,
): Promise<readonly string[]> {
  const stream = { name: "stream", address: "10.42.250.1", port: 7777, tls: false } as const;
  const { flyingcircus, ...rest } = configOf(variant);
  const time = silence.timeout;
  const config: ConfigInput = {
    ...rest,
    flyingcircus: {
      kubernetes: {
        frontend: {
          ...flyingcircus?.kubernetes?.frontend,
          stream: { binds: ["127.0.0.1:8004"], mode: "tcp", podPort: stream.port },
        },
      },
      ...(time === undefined
        ? {}
        : {
            services: {
              haproxy: {
                defaults: { timeout: { connect: time, client: time, server: time, queue: time } },
              },
            },
          }),
    },
  };
  const deployment = deploy(lab);
  await deployment.add(1);
  await lab.pods.add({ ...stream, protocol: "tcp" });
  await lab.dns.setService("stream.default.svc.cluster.local", [stream.address]);
  const haproxy = await startReady(lab, config, 1);
  const talk = (port: number, protocol: "websocket" | "tcp", messages: readonly string[]) =>
    lab.client.converse({
      address: "127.0.0.1",
      port,
      protocol,
      messages,
      pauseMs: silence.seconds * 1000,
    });
  await waitFor("the stream", followMs, async () =>
    (await talk(8004, "tcp", ["ready"])).kind === "complete" ? true : undefined,
  );
  const outcomes = await Promise.all(
    Array.from({ length: count }, async () => {
      const kinds = await Promise.all([
        talk(8001, "websocket", ["before", "after"]),
        talk(8004, "tcp", ["before", "after"]),
      ]);
      const [websocket, tcp] = kinds.map(({ kind }) => (kind === "complete" ? "lives" : "is cut"));
      return `the websocket ${websocket}, the stream ${tcp}`;
    }),
  );
  await haproxy.stop();
  await deployment.remove(1, "kill");
  await lab.pods.kill(stream.name);
  return outcomes;
}

async function spoofedAddress(lab: Lab, variant: Variant): Promise<string> {
  const config: ConfigInput = {
    ...configOf(variant),
    flyingcircus: {
      kubernetes: {
        frontend: { myapp: { podPort: 8888, binds: ["127.0.0.1:8001", `${webgateway.fe}:81`] } },
      },
      services: {
        nginx: {
          virtualHosts: { h: { locations: { "/": { proxyPass: { frontend: "myapp" } } } } },
        },
      },
    },
  };
  const deployment = deploy(lab);
  await deployment.add(1);
  const haproxy = await startReady(lab, config, 1);
  const nginx = await lab.startNginx(previewNginx(config));
  const seen: string[] = [];
  for (const port of [80, 81]) {
    const outcome = await lab.client.request({
      address: webgateway.fe,
      port,
      host: "h",
      from: outside.v4,
      headers: { "X-Forwarded-For": madeUp },
    });
    const headers = outcome.kind === "answer" ? JSON.parse(outcome.body).headers : {};
    seen.push(String(headers["x-forwarded-for"]));
  }
  await nginx.stop();
  await haproxy.stop();
  await deployment.remove(1, "kill");
  const [throughNginx = "", past = ""] = seen;
  return addressSeen(throughNginx, past);
}

function addressSeen(throughNginx: string, past: string): string {
  return `through nginx the pod sees \`${throughNginx}\`, past it \`${past}\` (the client is ${outside.v4}, and says ${madeUp})`;
}

async function statusOf(lab: Lab, port: number): Promise<string> {
  const outcome = await lab.client.request({ ...local, port });
  return outcome.kind === "answer" ? String(outcome.status) : outcome.kind;
}

/** How long it took until a request got this answer. */
async function untilStatus(lab: Lab, port: number, wanted: number): Promise<number> {
  const began = performance.now();
  await waitFor(`${wanted} on ${port}`, followMs, async () => {
    if ((await statusOf(lab, port)) === String(wanted)) return true;
    await pause(50);
    return undefined;
  });
  return performance.now() - began;
}
