import { setTimeout as sleep } from "node:timers/promises";
import type { ConfigInput } from "@nixgen/schema";
import type { LoadResult, LoadSpec } from "./closed-loop.ts";
import type { Lab } from "./lab.ts";
import { configWithFrontends } from "./lab-config.ts";
import { previewHaproxy } from "./preview.ts";
import { waitFor } from "./wait-for.ts";

/** Which of the two configs an exercise is about. */
export type Variant = "default" | "hardened";

/** What became of a load, and of what it did to the pods. */
export interface ExerciseResult extends LoadResult {
  /** Requests of methods that must not be repeated, but that pods received more than once. */
  readonly executedTwice: number;
}

const service = "myapp.default.svc.cluster.local";
const port = 8888;

// HAProxy asks DNS every 10 s by default, and takes three checks, 2 s apart, to believe a pod.
const readyMs = 30_000;

/** Where each variant listens, so that both can run side by side. */
const ports: Readonly<Record<Variant, number>> = { default: 8001, hardened: 8002 };

/** Where the load of a variant goes. */
export function targetOf(variant: Variant): LoadSpec["request"] {
  return { address: "127.0.0.1", port: ports[variant], host: "myapp.example.com" };
}

/** The example's application with and without hardening; both can run at once. */
export function configOf(variant: Variant): ConfigInput {
  const frontends = { myapp: { binds: [`127.0.0.1:${ports[variant]}`], podPort: port } };
  const config = configWithFrontends(frontends);
  return variant === "default"
    ? config
    : {
        ...config,
        hardening: {
          rollingUpdates: true,
          dnsOutage: true,
          longConnections: true,
          statsPage: { bind: "127.0.0.1:8404" },
          clientAddress: true,
        },
      };
}

/** The pods of an application in a lab, told apart by a number that is never used twice. */
export class Deployment {
  readonly #lab: Lab;
  #running: readonly number[] = [];
  #last = 1;

  constructor(lab: Lab) {
    this.#lab = lab;
  }

  /** Starts so many pods more, which DNS knows as soon as they listen. */
  async add(count = 1): Promise<void> {
    for (let added = 0; added < count; added++) {
      const number = ++this.#last;
      const spec = { name: nameOf(number), address: addressOf(number), port } as const;
      await this.#lab.pods.add({ ...spec, protocol: "http", tls: false });
      this.#running = [...this.#running, number];
    }
    await this.#publish();
  }

  /** Ends the oldest pod as Kubernetes does: out of DNS, and told to stop at the same time. */
  async retireOldest(how: "drain" | "kill" = "drain"): Promise<void> {
    const [oldest, ...rest] = this.#running;
    if (oldest === undefined) return;
    this.#running = rest;
    await Promise.all([this.#publish(), this.#lab.pods[how](nameOf(oldest))]);
  }

  /** Ends every pod. */
  async clear(): Promise<void> {
    while (this.#running.length > 0) await this.retireOldest("kill");
  }

  /** Waits until requests to the variant have come to all pods and to no other. */
  async served(variant: Variant): Promise<void> {
    const wanted = this.#running.map(nameOf).sort().join();
    await waitFor(`answers from ${wanted} only`, readyMs, async () => {
      const request = targetOf(variant);
      const load = { request, clients: 4, seconds: 5, requests: 16 * this.#running.length };
      const { pods, lost } = await this.#lab.client.load(load);
      return lost === 0 && Object.keys(pods).sort().join() === wanted ? true : undefined;
    });
  }

  #publish(): Promise<void> {
    return this.#lab.dns.setService(service, this.#running.map(addressOf));
  }
}

/** Runs a load, and meanwhile what disturbs it; the load ends no sooner than that. */
export async function underLoad(
  lab: Lab,
  load: Omit<LoadSpec, "request"> & { readonly variant: Variant },
  disturb: () => Promise<unknown>,
): Promise<ExerciseResult> {
  const { variant, ...spec } = load;
  const before = await executedTwice(lab);
  const loaded = lab.client.load({ request: targetOf(variant), ...spec });
  await disturb();
  const result = await loaded;
  return { ...result, executedTwice: (await executedTwice(lab)) - before };
}

/** Replaces so many pods one by one; a new one is ready before an old one is told to stop. */
export async function replacePods(
  deployment: Deployment,
  count: number,
  pauseMs: number,
): Promise<void> {
  for (let replaced = 0; replaced < count; replaced++) {
    await sleep(pauseMs);
    await deployment.add();
    await sleep(pauseMs);
    await deployment.retireOldest();
  }
}

/** Runs a variant's HAProxy for as long as `use` takes. */
export async function withVariant<T>(
  lab: Lab,
  variant: Variant,
  use: (haproxy: Awaited<ReturnType<Lab["startHaproxy"]>>) => Promise<T>,
): Promise<T> {
  const haproxy = await lab.startHaproxy(previewHaproxy(configOf(variant)));
  try {
    return await use(haproxy);
  } finally {
    await haproxy.stop();
  }
}

/** GET and its like may be repeated (RFC 9110, 9.2.1); nothing else. */
async function executedTwice(lab: Lab): Promise<number> {
  const { repeated } = await lab.pods.tally();
  return repeated.filter(({ method }) => !["GET", "HEAD", "OPTIONS"].includes(method)).length;
}

function nameOf(number: number): string {
  return `pod-${number}`;
}

function addressOf(number: number): string {
  return `10.42.${Math.floor(number / 250) + 1}.${(number % 250) + 1}`;
}
