import { setTimeout as sleep } from "node:timers/promises";
import { childPids } from "./child-pids.ts";
import type { Namespace } from "./namespace.ts";
import { waitFor } from "./wait-for.ts";

/** On a machine that is busy with other tests, too. */
const startMs = 30_000;
const graceMs = 3_000;

/** A program that runs in the lab. */
export interface Program {
  /** What it has written to stdout and stderr so far. */
  output(): string;
  /** Its process id, outside of the lab. */
  pid(): Promise<number>;
  /** Waits until `ask` answers; throws, with the program's output, once it has ended or is late. */
  until<T>(what: string, ask: () => T | undefined): Promise<T>;
  signal(signal: NodeJS.Signals): Promise<void>;
  /** Ends it: SIGTERM, then SIGKILL to this one process if it does not end by itself. */
  stop(): Promise<void>;
}

/** Starts a program in the namespace, without waiting for it to be ready. */
export function startProgram(
  namespace: Namespace,
  command: string,
  args: readonly string[],
): Program {
  const waiter = namespace.spawn(command, args);
  let output = "";
  waiter.stdout.on("data", (chunk) => (output += chunk));
  waiter.stderr.on("data", (chunk) => (output += chunk));
  waiter.on("error", (error) => (output += error.message));
  const ended = new Promise((resolve) => waiter.once("exit", resolve));
  const running = () => waiter.exitCode === null && waiter.signalCode === null;
  // Comes after the end, with the last of the output.
  let closed = false;
  waiter.once("close", () => {
    closed = true;
  });

  const until: Program["until"] = (what, ask) =>
    waitFor(`${command}: ${what}`, startMs, () => {
      const answer = ask();
      if (answer === undefined && closed) throw new Error(`${command} ended`);
      return answer;
    }).catch((error: unknown) => {
      throw new Error(`${error instanceof Error ? error.message : error}\n${output}`);
    });

  const pid = () =>
    until("process id", () => (waiter.pid === undefined ? undefined : childPids(waiter.pid)[0]));

  const signal = async (name: NodeJS.Signals) => {
    process.kill(await pid(), name);
  };

  return {
    output: () => output,
    pid,
    until,
    signal,
    async stop() {
      for (const name of ["SIGTERM", "SIGKILL"] as const) {
        if (!running()) return;
        await signal(name).catch(() => undefined);
        await Promise.race([ended, sleep(graceMs, undefined, { ref: false })]);
      }
      if (running()) throw new Error(`${command} survives SIGKILL`);
    },
  };
}
