import { basename, dirname, resolve } from "node:path";
import { applyFixes } from "../fix/apply-fixes.js";
import { printable } from "../report/printable.js";
import { unifiedDiff } from "../report/unified-diff.js";
import { planWrite } from "../write/plan-write.js";
import { writeFile } from "../write/write-file.js";
import { writeReason } from "../write/write-reason.js";
import { passwordConcealer } from "./hide-passwords.js";
import type { Io } from "./io.js";
import type { ReadConfig } from "./read-config.js";
import { UsageError } from "./usage-error.js";

/** Applies every fix of a config to its file, in one step; with `isDry` it prints the change. */
export async function fixConfig(
  { loaded, diagnostics }: ReadConfig,
  io: Io,
  { isDry }: { readonly isDry: boolean },
): Promise<void> {
  const { text, mended, left } = await applyFixes(loaded, diagnostics);
  const { file } = loaded;
  if (isDry) {
    if (text !== loaded.text) {
      const conceal = passwordConcealer(loaded);
      const [before, after] = [conceal(loaded.text), conceal(text)];
      io.stdout(unifiedDiff({ from: file, to: file, before, after }));
    }
    return;
  }
  if (text !== loaded.text) await replace(resolve(io.cwd, file), loaded.text, text);
  for (const { fix, code } of mended)
    io.stderr(`${file}: ${code}: ${printable(fix?.title ?? "")}\n`);
  for (const { code, span } of left) {
    io.stderr(
      `${file}:${span?.start.line ?? 1}: ${code}: the fix does not fit the text here; mend it by hand\n`,
    );
  }
}

/** Replaces a config in one step, unless somebody changed it since it was read. */
async function replace(place: string, before: string, after: string): Promise<void> {
  const refused = (reason: string) => new UsageError(`${place} was not changed: ${reason}.`);
  const file = { path: basename(place), content: after };
  const plan = planWrite(dirname(place), file, { force: true });
  if (plan.kind === "refused") throw refused(plan.reason);
  if (plan.kind !== "update" || plan.before.toString("utf8").replace(/^\uFEFF/, "") !== before) {
    throw refused("somebody changed it in the meantime");
  }
  try {
    await writeFile(plan);
  } catch (error) {
    throw refused(writeReason(error));
  }
}
