import { resolve } from "node:path";
import { renderNix } from "../emit/render-nix.js";
import { unifiedDiff } from "../report/unified-diff.js";
import { planWrite } from "../write/plan-write.js";
import { type Arguments, textOption } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { readConfig } from "./read-config.js";
import { secretConcealer } from "./secret-concealer.js";

/** Prints what build would change. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  if (textOption(args, "previous") !== undefined) {
    const { run: diffConfigs } = await import("./diff-configs.js");
    return diffConfigs(args, io);
  }
  const config = await readConfig(args, 0, io);
  if (!config.ok || config.model === undefined) return config.exitCode;
  const directory = resolve(io.cwd, textOption(args, "out") ?? "out");
  const conceal = secretConcealer();
  let code: ExitCode = exitCode.fine;
  for (const file of renderNix(config.model, { source: config.source })) {
    // An edited or foreign file is shown as build --force would change it.
    const plan = planWrite(directory, file, { force: true });
    switch (plan.kind) {
      case "unchanged":
        break;
      case "refused":
        io.stderr(`nixgen: ${plan.target} cannot be compared: ${plan.reason}.\n`);
        return exitCode.usage;
      default:
        io.stdout(
          unifiedDiff({
            from: plan.kind === "update" ? plan.target : "/dev/null",
            to: plan.target,
            before: plan.kind === "update" ? conceal(plan.before.toString("utf8")) : "",
            after: conceal(file.content),
          }),
        );
        code = exitCode.found;
    }
  }
  return code;
}
