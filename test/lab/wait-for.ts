import { setTimeout as sleep } from "node:timers/promises";

const pauseMs = 10;

/** Asks until the answer is not undefined; throws once `deadlineMs` have passed. */
export async function waitFor<T>(
  what: string,
  deadlineMs: number,
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const started = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() - started > deadlineMs) throw new Error(`${what}: not within ${deadlineMs} ms`);
    await sleep(pauseMs);
  }
}
