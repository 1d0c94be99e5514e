import { resolve } from "node:path";
import { renderNix } from "../emit/render-nix.js";
import { type PlannedWrite, planWrite, systemReason } from "../write/plan-write.js";
import { writeFile } from "../write/write-file.js";
import { type Arguments, isSet, textOption } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { readConfig } from "./read-config.js";

/** Where the platform looks for modules; a timer builds the VM from it. */
const platformDirectory = "/etc/local/nixos";

/** Writes the NixOS module, unless an error stands. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const config = await readConfig(args, 0, io);
  if (!config.ok || config.model === undefined) {
    io.stderr("Nothing was written.\n");
    return config.exitCode;
  }
  const directory = resolve(io.cwd, textOption(args, "out") ?? "out");
  const force = isSet(args, "force");
  for (const file of renderNix(config.model, { source: config.source })) {
    const plan = await planWrite(directory, file, { force });
    const problem = await carryOut(plan);
    if (problem !== undefined) {
      io.stderr(`nixgen: ${plan.target} was not written: ${problem}.\n`);
      return exitCode.usage;
    }
    io.stdout(`${plan.target} ${outcomes[plan.kind]}\n`);
  }
  if (directory === platformDirectory) io.stderr("Now: sudo fc-manage -b\n");
  return exitCode.fine;
}

const outcomes = {
  create: "created",
  update: "updated",
  unchanged: "is up to date",
  refused: "refused",
} as const satisfies Record<PlannedWrite["kind"], string>;

/** Does what is planned; why it could not, if it could not. */
async function carryOut(plan: PlannedWrite): Promise<string | undefined> {
  if (plan.kind === "refused") return plan.reason;
  if (plan.kind === "unchanged") return undefined;
  try {
    await writeFile(plan);
    return undefined;
  } catch (error) {
    return systemReason(error);
  }
}
