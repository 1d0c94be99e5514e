import { setImmediate } from "node:timers/promises";

const held = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs something that a signal does not cut off in the middle: the first one aborts it by
 * `signal`, a second one ends the process. Afterwards the process ends by the signal it got, so
 * that whoever started it sees that, and a shell says 130 or 143.
 */
export async function holdSignals<Result>(
  act: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const abort = new AbortController();
  let got: NodeJS.Signals | undefined;
  const onSignal = (name: NodeJS.Signals) => {
    if (got !== undefined) endBy(name);
    got = name;
    abort.abort();
  };
  for (const name of held) process.on(name, onSignal);
  try {
    return await act(abort.signal);
  } finally {
    // A signal that has come is told in the event loop's next turn.
    for (let turn = 0; turn < 2; turn++) await setImmediate();
    if (got !== undefined) endBy(got);
    stop();
  }

  function endBy(name: NodeJS.Signals): void {
    stop();
    process.kill(process.pid, name);
  }

  function stop(): void {
    for (const name of held) process.off(name, onSignal);
  }
}
