import type { Namespace } from "./namespace.ts";
import type { PodSpec } from "./pod.ts";
import type { PodCalls, Tally } from "./pods-child.ts";
import { startTypescriptChild } from "./typescript-child.ts";

const drainMs = 60_000;

/** The servers behind the webgateway, added and removed while it runs. */
export interface Pods {
  /** Resolves once the pod listens. */
  add(spec: PodSpec): Promise<void>;
  /** Stops it gracefully; resolves once its last connection is closed. */
  drain(name: string): Promise<void>;
  /** Stops it as a crash does: connections are reset, new ones refused. */
  kill(name: string): Promise<void>;
  tally(): Promise<Tally>;
}

/** Starts the process that all pods of a lab share; a request `?delayMs=N` is answered that late. */
export function startPods(namespace: Namespace): Pods {
  const ask = startTypescriptChild<PodCalls>(namespace, "./pods-child.ts");
  return {
    add: (spec) => ask("add", spec),
    drain: (name) => ask("remove", { name, how: "drain" }, drainMs),
    kill: (name) => ask("remove", { name, how: "kill" }),
    tally: () => ask("tally", null),
  };
}
