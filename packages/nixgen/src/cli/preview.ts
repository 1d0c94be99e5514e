import { renderHaproxy } from "@nixgen/haproxy-render";
import { renderNginx } from "@nixgen/nginx-render";
import type { Model } from "@nixgen/schema";
import { locateDiagnostics } from "../load/locate-diagnostics.js";
import { type Arguments, isSet } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { machineOption } from "./machine-option.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { type ReadConfig, readConfig } from "./read-config.js";
import { UsageError } from "./usage-error.js";

type Program = "haproxy" | "nginx";

/** Prints the text that the platform will generate, also where rules report errors. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const program = readProgram(args);
  const config = await readConfig(args, 1, io);
  const { model } = config;
  if (model === undefined) return config.exitCode;
  const machine = machineOption(args, model);
  io.stdout(
    program === "haproxy"
      ? renderHaproxy(model, machine)
      : renderNginx(model, { ...machine, standalone: isSet(args, "standalone") }),
  );
  const verdict = isSet(args, "verify")
    ? await verifyPreview(program, model, machine, config, io)
    : exitCode.fine;
  return config.exitCode === exitCode.fine ? verdict : config.exitCode;
}

function readProgram({ positionals: [program], options }: Arguments): Program {
  if (program !== "haproxy" && program !== "nginx") {
    throw new UsageError(`There is a preview of haproxy and one of nginx, but none of ${program}.`);
  }
  if (program === "haproxy" && options.standalone === true) {
    throw new UsageError("--standalone is for nginx; haproxy.cfg is complete as it is.");
  }
  return program;
}

async function verifyPreview(
  program: Program,
  model: Model,
  machine: { readonly machine?: string },
  { loaded }: ReadConfig,
  io: Io,
): Promise<ExitCode> {
  const [{ verify }, { ProgramMissing }] = await Promise.all([
    import("../verify/verify.js"),
    import("../verify/run-program.js"),
  ]);
  try {
    const { accepted, diagnostics } = await verify(program, model, { ...machine, env: io.env });
    await printDiagnostics(locateDiagnostics(diagnostics, loaded), loaded, io);
    if (accepted) io.stderr(`${program} accepts this preview.\n`);
    return accepted ? exitCode.fine : exitCode.found;
  } catch (error) {
    if (!(error instanceof ProgramMissing)) throw error;
    throw new UsageError(
      `--verify runs the real ${program}, but ${error.message}. On Debian: apt-get install ${error.program}`,
    );
  }
}
