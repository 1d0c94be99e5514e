import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { createInterface } from "node:readline";

/** What one process can ask of another: functions of one argument, both ways plain JSON. */
export type Calls = Record<string, (argument: never) => unknown>;

interface Request {
  readonly id: number;
  readonly name: string;
  readonly argument: unknown;
}

type Response = { readonly id: number } & (
  | { readonly value: unknown }
  | { readonly error: string }
);

/** Asks a child for one of its calls; rejects when it fails, is late or the child has ended. */
export type Ask<C extends Calls> = <Name extends keyof C & string>(
  name: Name,
  argument: Parameters<C[Name]>[0],
  deadlineMs?: number,
) => Promise<Awaited<ReturnType<C[Name]>>>;

/** The asking side: one line of JSON per request on the child's stdin, answers on its stdout. */
export function askChild<C extends Calls>(child: ChildProcessWithoutNullStreams): Ask<C> {
  const pending = new Map<number, (response: Response) => void>();
  let lastId = 0;
  let complaints = "";
  let ended = false;
  child.stderr.on("data", (chunk) => (complaints += chunk));
  child.on("error", (error) => (complaints += error.message));
  child.stdin.on("error", () => undefined);
  createInterface({ input: child.stdout }).on("line", (line) => {
    const response = JSON.parse(line) as Response;
    pending.get(response.id)?.(response);
  });
  child.once("close", () => {
    ended = true;
    for (const [id, answer] of pending) answer({ id, error: `process ended: ${complaints}` });
  });

  return (name, argument, deadlineMs = 10_000) =>
    new Promise((resolve, reject) => {
      if (ended) return reject(new Error(`${name}: process ended: ${complaints}`));
      const id = ++lastId;
      const late = setTimeout(
        () => answer({ id, error: `no answer within ${deadlineMs} ms\n${complaints}` }),
        deadlineMs,
      );
      const answer = (response: Response) => {
        clearTimeout(late);
        pending.delete(id);
        if ("error" in response) reject(new Error(`${name}: ${response.error}`));
        else resolve(response.value as never);
      };
      pending.set(id, answer);
      child.stdin.write(`${JSON.stringify({ id, name, argument } satisfies Request)}\n`);
    });
}

/** The answering side, in the child: serves until stdin ends, and then ends the process. */
export function serveCalls(calls: Calls): void {
  const answer = (response: Response) => process.stdout.write(`${JSON.stringify(response)}\n`);
  createInterface({ input: process.stdin })
    .on("line", async (line) => {
      const { id, name, argument } = JSON.parse(line) as Request;
      try {
        const value = await calls[name]?.(argument as never);
        answer({ id, value: value ?? null });
      } catch (error) {
        answer({ id, error: error instanceof Error ? (error.stack ?? error.message) : `${error}` });
      }
    })
    .once("close", () => process.exit());
}
