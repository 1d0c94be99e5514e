import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import { type Outcome, type RequestSpec, sendRequest } from "./request.ts";

/** Clients that each send a request, await its end, and send the next. */
export interface LoadSpec {
  readonly request: RequestSpec;
  /** At most 512. */
  readonly clients: number;
  /** No request begins later; at most 600. */
  readonly seconds: number;
  /** Ends sooner, after so many requests. */
  readonly requests?: number;
  /** Used in turn; a POST carries a body. The request's own without it. */
  readonly methods?: readonly string[];
  /** Clients keep their connection from request to request. */
  readonly keepAlive?: boolean;
}

/** The requests that began in one tenth of a second. */
interface LoadInterval {
  readonly atMs: number;
  readonly requests: number;
  readonly lost: number;
  readonly worstMs: number;
}

export interface LoadResult {
  readonly requests: number;
  /** Requests that ended in anything but an answer with a status below 400. */
  readonly lost: number;
  /** How often each outcome occurred: a status, or the kind of failure. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** How many answers came from each pod. */
  readonly pods: Readonly<Record<string, number>>;
  /** When the first answer came from each pod, since the load began. */
  readonly firstAnswerMs: Readonly<Record<string, number>>;
  readonly latencyMs: Readonly<Record<"p50" | "p90" | "p99" | "worst", number>>;
  readonly seconds: number;
  readonly intervals: readonly LoadInterval[];
}

const maxSeconds = 600;
const maxClients = 512;
const intervalMs = 100;
// As a person or a program would wait; without it, refused requests would outnumber all others.
const pauseAfterFailureMs = 10;

/** Runs the load; every request has an `X-Request-Id` of its own, which begins with `id`. */
export async function runLoad(spec: LoadSpec, id: string): Promise<LoadResult> {
  const seconds = Math.min(spec.seconds, maxSeconds);
  const limit = spec.requests ?? Number.POSITIVE_INFINITY;
  const methods = spec.methods ?? [spec.request.method ?? "GET"];
  const Agent = spec.request.tls ? HttpsAgent : HttpAgent;
  const outcomes: Record<string, number> = {};
  const pods: Record<string, number> = {};
  const firstAnswerMs: Record<string, number> = {};
  const latencies: number[] = [];
  const intervals = new Map<number, LoadInterval>();
  let sent = 0;
  let lost = 0;
  const started = performance.now();

  const client = async () => {
    const agent = new Agent({ keepAlive: spec.keepAlive ?? false, maxSockets: 1 });
    while (sent < limit && performance.now() - started < seconds * 1000) {
      const number = sent++;
      const method = methods[number % methods.length] ?? "GET";
      const requestId = `${id}-${number}`;
      const began = performance.now();
      const outcome = await sendRequest(
        {
          ...spec.request,
          method,
          headers: { ...spec.request.headers, "X-Request-Id": requestId },
          ...(method === "POST" ? { body: requestId } : {}),
        },
        agent,
      );
      const latency = performance.now() - began;
      const failed = outcome.kind !== "answer" || outcome.status >= 400;
      if (failed) lost++;
      latencies.push(latency);
      count(outcomes, outcome.kind === "answer" ? String(outcome.status) : outcome.kind);
      const pod = podOf(outcome);
      if (pod !== undefined) {
        count(pods, pod);
        firstAnswerMs[pod] ??= began + latency - started;
      }
      addToInterval(intervals, began - started, latency, failed);
      if (failed) await sleep(pauseAfterFailureMs);
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: Math.min(spec.clients, maxClients) }, client));

  latencies.sort((a, b) => a - b);
  const percentile = (share: number) => latencies[Math.ceil(latencies.length * share) - 1] ?? 0;
  return {
    requests: latencies.length,
    lost,
    outcomes,
    pods,
    firstAnswerMs,
    latencyMs: {
      p50: percentile(0.5),
      p90: percentile(0.9),
      p99: percentile(0.99),
      worst: percentile(1),
    },
    seconds: (performance.now() - started) / 1000,
    intervals: [...intervals.values()].sort((a, b) => a.atMs - b.atMs),
  };
}

/** The pod that answered; nothing where HAProxy or nginx answered itself. */
function podOf(outcome: Outcome): string | undefined {
  const pod = outcome.kind === "answer" ? outcome.headers["x-pod"] : undefined;
  return typeof pod === "string" ? pod : undefined;
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function addToInterval(
  intervals: Map<number, LoadInterval>,
  beganMs: number,
  latencyMs: number,
  failed: boolean,
): void {
  const atMs = Math.floor(beganMs / intervalMs) * intervalMs;
  const before = intervals.get(atMs) ?? { atMs, requests: 0, lost: 0, worstMs: 0 };
  intervals.set(atMs, {
    atMs,
    requests: before.requests + 1,
    lost: before.lost + (failed ? 1 : 0),
    worstMs: Math.max(before.worstMs, latencyMs),
  });
}
