import type { ConfigInput } from "@nixgen/schema";
import scenario1 from "../../examples/scenario-1/nixgen.config.ts";
import type { LoadResult } from "./closed-loop.ts";
import type { Haproxy } from "./haproxy.ts";
import type { Lab } from "./lab.ts";
import { previewHaproxy } from "./preview.ts";
import { waitFor } from "./wait-for.ts";

/** What is compared: the platform as it is, and the recommended policies. */
export type Variant = "platform" | "hardened";

export const variants: readonly Variant[] = ["platform", "hardened"];

const followMs = 30_000;
const podPort = 8888;
const frontendAddress = { address: "127.0.0.1", port: 8001 };
const service = "myapp.default.svc.cluster.local";

/** A config of one application for a variant, with further options of the frontend. */
export function configOf(variant: Variant, frontend: object = {}): ConfigInput {
  return {
    ...scenario1,
    ...(variant === "hardened" ? { hardening: "recommended" } : {}),
    flyingcircus: {
      kubernetes: {
        frontend: {
          myapp: { binds: ["127.0.0.1:8001"], podPort, maxExpectedPods: 120, ...frontend },
        },
      },
    },
  } as ConfigInput;
}

/** Pods of the application, numbered, of which the Service knows those that run. */
export interface Deployment {
  readonly running: readonly number[];
  /** Makes pods, and tells the DNS once all of them listen. */
  add(count: number): Promise<void>;
  /**
   * Replaces the oldest pod as Kubernetes does: the new one is there before the old one ends. The
   * old one serves on for so long after the Service forgot it (`preStop`), then ends gracefully.
   */
  replaceOne(preStopMs: number): Promise<void>;
  /** Ends the oldest pods, gracefully or as a crash does. */
  remove(count: number, how: "drain" | "kill"): Promise<void>;
}

let made = 0;

export function deploy(lab: Lab): Deployment {
  let running: readonly number[] = [];
  const publish = () => lab.dns.setService(service, running.map(addressOf));
  const start = async () => {
    made++;
    const pod = { name: `pod${made}`, address: addressOf(made), port: podPort } as const;
    await lab.pods.add({ ...pod, protocol: "http", tls: false });
    running = [...running, made];
  };
  const end = async (how: "drain" | "kill", preStopMs = 0) => {
    const [oldest, ...rest] = running;
    if (oldest === undefined) throw new Error("no pod is running");
    running = rest;
    await publish();
    if (preStopMs > 0) await pause(preStopMs);
    await lab.pods[how](`pod${oldest}`);
  };
  return {
    get running() {
      return running;
    },
    async add(count) {
      for (let index = 0; index < count; index++) await start();
      await publish();
    },
    async replaceOne(preStopMs) {
      await start();
      await publish();
      await end("drain", preStopMs);
    },
    async remove(count, how) {
      for (let index = 0; index < count; index++) await end(how);
    },
  };
}

/** Unlike any address that was used before: a pod's is not used again soon either. */
function addressOf(number: number): string {
  return `10.42.${1 + Math.floor(number / 250)}.${1 + (number % 250)}`;
}

/** Starts HAProxy with the preview of a config; it is ready once as many pods answer. */
export async function startReady(lab: Lab, config: ConfigInput, pods: number): Promise<Haproxy> {
  const haproxy = await lab.startHaproxy(previewHaproxy(config));
  await waitFor(`${pods} pods`, followMs, async () => {
    const load = { request: frontendAddress, clients: 8, seconds: 5, requests: pods * 8 };
    const { pods: seen, lost } = await lab.client.load(load);
    return Object.keys(seen).length >= pods && lost === 0 ? true : undefined;
  });
  return haproxy;
}

/** Load of GET and POST in turn while something happens; it ends when that has ended. */
export async function loadDuring(
  lab: Lab,
  { clients, seconds }: { readonly clients: number; readonly seconds: number },
  event: () => Promise<void>,
): Promise<LoadResult & { readonly repeatedPosts: number }> {
  const before = (await lab.pods.tally()).repeated.filter(isPost).length;
  const [result] = await Promise.all([
    lab.client.load({
      request: frontendAddress,
      clients,
      seconds,
      methods: ["GET", "POST"],
      keepAlive: false,
    }),
    event(),
  ]);
  const after = (await lab.pods.tally()).repeated.filter(isPost).length;
  return { ...result, repeatedPosts: after - before };
}

function isPost({ method }: { readonly method: string }): boolean {
  return method === "POST";
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
