import { attempt } from "./attempt.js";
import { type Generation, pruneGenerations, saveGeneration } from "./generations.js";
import type { Done, Outcome } from "./outcome.js";
import type { PlannedWrite } from "./plan-write.js";
import { writeFile } from "./write-file.js";
import { writeReason } from "./write-reason.js";

export interface CarryOutOptions {
  readonly signal?: AbortSignal | undefined;
  /** Where to keep what is replaced. */
  readonly store?: string | undefined;
  /** How many generations stay there; all of them if not given. */
  readonly keep?: number | undefined;
}

/** Does what is planned. Only under the lock of the directory. */
export async function carryOut(
  plan: PlannedWrite,
  { signal, store, keep }: CarryOutOptions,
): Promise<Outcome> {
  if (plan.kind === "refused") return plan;
  const { target } = plan;
  if (plan.kind === "unchanged") return { kind: "unchanged", target, removed: prune() };
  let saved: Done["saved"];
  if (plan.kind === "update" && store !== undefined) {
    try {
      signal?.throwIfAborted();
      saved = await saveGeneration(store, plan.before);
    } catch (error) {
      return {
        kind: "refused",
        target,
        reason: `what stands there could not be kept in ${store}: ${writeReason(error)}`,
      };
    }
  }
  const kept = saved === undefined ? {} : { saved };
  try {
    const written = await writeFile(plan, { signal });
    return {
      kind: plan.kind === "create" ? "created" : "updated",
      target,
      ...kept,
      removed: prune(),
      ...(written.kind === "unconfirmed" && { unconfirmed: written.reason }),
    };
  } catch (error) {
    return { kind: "refused", target, reason: writeReason(error), ...kept };
  }

  /** What cannot be removed stays, and harms nothing. */
  function prune(): readonly Generation[] {
    if (store === undefined || keep === undefined) return [];
    return attempt(() => pruneGenerations(store, keep)) ?? [];
  }
}
