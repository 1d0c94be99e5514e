import { renderHaproxy } from "@nixgen/haproxy-render";
import { renderNginx } from "@nixgen/nginx-render";
import type { Model } from "@nixgen/schema";
import { type Arguments, isSet, textOption } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { machineOption } from "./machine-option.js";
import { readConfig } from "./read-config.js";
import { UsageError } from "./usage-error.js";

/** Prints the text that the platform will generate, also where rules report errors. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const program = readProgram(args);
  const config = await readConfig(args, 1, io);
  if (config.model === undefined) return config.exitCode;
  const machine = machineOption(args, config.model);
  const standalone = isSet(args, "standalone");
  if (isSet(args, "verify")) {
    const { verify } = await import("../verify/verify.js");
    return verify({ program, model: config.model, machine, config, io });
  }
  io.stdout(render(program, config.model, { ...machine, standalone }));
  return config.exitCode;
}

export type Program = "haproxy" | "nginx";

function readProgram({ positionals: [program], options }: Arguments): Program {
  if (program !== "haproxy" && program !== "nginx") {
    throw new UsageError(`There is a preview of haproxy and one of nginx, but none of ${program}.`);
  }
  if (program === "haproxy" && options.standalone === true) {
    throw new UsageError("--standalone is for nginx; haproxy.cfg is complete as it is.");
  }
  return program;
}

function render(
  program: Program,
  model: Model,
  { standalone, ...machine }: { readonly machine?: string; readonly standalone: boolean },
): string {
  return program === "haproxy"
    ? renderHaproxy(model, machine)
    : renderNginx(model, { ...machine, standalone });
}
