import { type KubernetesFrontend, type Model, type Reach, writtenPath } from "@nixgen/schema";
import { reachesBy } from "./reaches-by.js";

/** A bind of a frontend, and from where it is reached. */
export interface ReachedBind {
  readonly value: string;
  readonly reach: Reach;
}

/** From where the binds of a frontend are reached. */
export function reachOfBinds(
  model: Model,
): (frontend: KubernetesFrontend) => readonly ReachedBind[] {
  const reaches = reachesBy(model, ({ program, path }) =>
    program === "haproxy" && path !== undefined ? JSON.stringify(path) : undefined,
  );
  return ({ binds }) =>
    binds.map(({ value, path = [] }) => ({
      value,
      reach: reaches.get(JSON.stringify(writtenPath(model, path))) ?? "nowhere",
    }));
}
