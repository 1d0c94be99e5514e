import { resolve } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { renderNix } from "../emit/render-nix.js";
import { type PlannedWrite, planWrite } from "../write/plan-write.js";
import { type Arguments, textOption } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { readConfig } from "./read-config.js";

/** Comparing wholly different texts takes quadratic time. */
const longestMilliseconds = 2000;

/** Prints what build would change. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const config = await readConfig(args, 0, io);
  if (!config.ok || config.model === undefined) return config.exitCode;
  const directory = resolve(io.cwd, textOption(args, "out") ?? "out");
  let code: ExitCode = exitCode.fine;
  for (const file of renderNix(config.model, { source: config.source })) {
    // An edited or foreign file is shown as build --force would change it.
    const plan = await planWrite(directory, file, { force: true });
    switch (plan.kind) {
      case "unchanged":
        break;
      case "refused":
        io.stderr(`nixgen: ${plan.target} cannot be compared: ${plan.reason}.\n`);
        return exitCode.usage;
      default:
        io.stdout(patch(plan));
        code = exitCode.found;
    }
  }
  return code;
}

function patch(plan: Extract<PlannedWrite, { kind: "create" | "update" }>): string {
  const before = plan.kind === "update" ? plan.before : "";
  const from = plan.kind === "update" ? plan.target : "/dev/null";
  return (
    createTwoFilesPatch(from, plan.target, before, plan.file.content, undefined, undefined, {
      timeout: longestMilliseconds,
      headerOptions: FILE_HEADERS_ONLY,
    }) ?? wholly(from, plan.target, before, plan.file.content)
  );
}

/** Everything out, everything in: what is left to say where comparing would take too long. */
function wholly(from: string, to: string, before: string, after: string): string {
  const lines = (text: string, sign: string) =>
    text === ""
      ? []
      : text
          .replace(/\n$/, "")
          .split("\n")
          .map((line) => sign + line);
  const [removed, added] = [lines(before, "-"), lines(after, "+")];
  return [
    `--- ${from}`,
    `+++ ${to}`,
    `@@ -${removed.length === 0 ? 0 : 1},${removed.length} +1,${added.length} @@`,
    ...removed,
    ...added,
    "",
  ].join("\n");
}
