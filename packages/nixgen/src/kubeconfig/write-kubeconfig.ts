import { basename, dirname } from "node:path";
import { inDirectory } from "../write/in-directory.js";
import type { Outcome } from "../write/outcome.js";
import { readStanding } from "../write/plan-write.js";
import { writeFile } from "../write/write-file.js";
import { writeReason } from "../write/write-reason.js";

/** Only the owner reads it, or writes. */
const secretMode = 0o600;

/** Writes a file that holds a token, whole or not at all; never over another file. */
export async function writeKubeconfig(
  target: string,
  content: string,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Outcome> {
  const directory = dirname(target);
  const name = basename(target);
  const refused = (reason: string): Outcome => ({ kind: "refused", target, reason });
  try {
    const outcome = await inDirectory(
      directory,
      name,
      signal === undefined ? {} : { signal },
      async (): Promise<Outcome> => {
        const place = readStanding(directory, target);
        if (place.kind === "refused") return refused(place.reason);
        if (place.kind === "file") {
          if (!place.bytes.equals(Buffer.from(content))) {
            return refused("another file stands there; remove it, or name another");
          }
          return (place.stats.mode & 0o077) === 0
            ? { kind: "unchanged", target, removed: [] }
            : refused(`it stands there already, and others can read it: chmod 600 ${target}`);
        }
        const file = { path: name, content };
        const written = await writeFile(
          { kind: "create", target, file },
          { signal, mode: secretMode },
        );
        return {
          kind: "created",
          target,
          removed: [],
          ...(written.kind === "unconfirmed" && { unconfirmed: written.reason }),
        };
      },
    );
    return { target, ...outcome };
  } catch (error) {
    return refused(writeReason(error));
  }
}
