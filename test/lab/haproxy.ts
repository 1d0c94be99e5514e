import type { Namespace } from "./namespace.ts";
import { type Program, startProgram } from "./program.ts";
import { waitFor } from "./wait-for.ts";

const file = "/run/lab/haproxy.cfg";

/** A running HAProxy, with a master process as systemd runs it. */
export interface Haproxy {
  /** What it has logged so far: its alerts, warnings and server state changes. */
  output(): string;
  /**
   * Loads another configuration as `systemctl reload` does. Rejects when HAProxy refuses it; what
   * ran before then keeps running.
   */
  reload(config: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts HAProxy with this text as it stands; rejects, with its complaint, when it refuses it. */
export async function startHaproxy(namespace: Namespace, config: string): Promise<Haproxy> {
  await namespace.writeFile(file, config);
  const program = startProgram(namespace, "haproxy", ["-W", "-db", "-f", file]);
  await loaded(program, 0);
  return {
    output: program.output,
    async reload(next) {
      await namespace.writeFile(file, next);
      const before = program.output().length;
      await askToReload(program);
      await loaded(program, before);
    },
    stop: program.stop,
  };
}

const mostAsked = 5;
const noticedMs = 3_000;

/** A master that has just said that it is ready may not listen to signals yet. */
async function askToReload(program: Program): Promise<void> {
  const before = program.output().length;
  for (let asked = 0; asked < mostAsked && program.output().length === before; asked++) {
    await program.signal("SIGUSR2");
    await waitFor("a word about the reload", noticedMs, () =>
      program.output().length > before ? true : undefined,
    ).catch(() => undefined);
  }
}

async function loaded(program: Program, after: number): Promise<void> {
  const result = await program.until(
    "load its configuration",
    () => /Loading (success|failure)/.exec(program.output().slice(after))?.[1],
  );
  if (result !== "success") {
    throw new Error(`haproxy refuses the configuration\n${program.output().slice(after)}`);
  }
}
