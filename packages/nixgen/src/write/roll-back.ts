import { join } from "node:path";
import { carryOut } from "./carry-out.js";
import { type Generation, listGenerations, readGeneration } from "./generations.js";
import { type InDirectoryOptions, inDirectory } from "./in-directory.js";
import type { Outcome } from "./outcome.js";
import { type PlanOptions, planWrite, readStanding } from "./plan-write.js";
import { writeReason } from "./write-reason.js";

export interface RollBackOptions extends InDirectoryOptions, PlanOptions {
  readonly store: string;
  /** Number of the generation; the one before what stands there if not given. */
  readonly to?: number | undefined;
}

/** How a rollback ended, and which generation stands there then. */
export type RolledBack = Outcome & { readonly generation?: Generation };

/** Puts a kept generation back in its place, and keeps what stood there unless it is kept already. */
export async function rollBack(
  directory: string,
  name: string,
  options: RollBackOptions,
): Promise<RolledBack> {
  const { store, to, signal } = options;
  const target = join(directory, name);
  const refused = (reason: string): RolledBack => ({ kind: "refused", target, reason });
  try {
    // Nothing is made in a directory that nothing is known of.
    if (listGenerations(store).length === 0) {
      return refused("no generation of that directory is kept; nixgen build --backup N keeps them");
    }
    const outcome = await inDirectory(directory, name, options, async () => {
      const standing = readStanding(directory, target);
      if (standing.kind === "refused") return refused(standing.reason);
      const generations = listGenerations(store);
      const contents = generations.map(readGeneration);
      const now =
        standing.kind === "file"
          ? contents.findLastIndex((content) => content.equals(standing.bytes))
          : -1;
      const index =
        to === undefined
          ? (now === -1 ? generations.length : now) - 1
          : generations.findIndex(({ number }) => number === to);
      const [generation, content] = [generations[index], contents[index]];
      if (generation === undefined || content === undefined) {
        return refused(
          to === undefined
            ? `generation ${generations[now]?.number} stands there, and no older one is kept`
            : `there is no generation ${to}; there is ${generations.map(({ number }) => number).join(", ")}`,
        );
      }
      const plan = planWrite(directory, { path: name, content }, options);
      const isKept = now !== -1;
      const done = await carryOut(plan, { signal, store: isKept ? undefined : store });
      return { ...done, generation };
    });
    return { target, ...outcome };
  } catch (error) {
    return refused(writeReason(error));
  }
}
