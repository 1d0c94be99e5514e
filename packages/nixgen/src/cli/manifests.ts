import { manifestsOf } from "@nixgen/kubernetes";
import { locateDiagnostics } from "../load/locate-diagnostics.js";
import { manifestsJson, manifestsYaml } from "../manifests/print-manifests.js";
import { type Arguments, isSet, textOption } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import { formatOption } from "./format-option.js";
import type { Io } from "./io.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { readConfig } from "./read-config.js";

/** Prints the Kubernetes objects that a config needs, unless an error stands. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = formatOption(textOption(args, "format") ?? "yaml", ["yaml", "json"]);
  const config = await readConfig(args, 0, io);
  if (!config.ok || config.model === undefined) return config.exitCode;
  const made = manifestsOf(config.model, { namespaces: isSet(args, "namespaces") });
  await printDiagnostics(locateDiagnostics(made.problems, config.loaded), config.loaded, io);
  if (made.problems.some(({ severity }) => severity === "error")) return exitCode.found;
  io.stdout(format === "json" ? manifestsJson(made) : manifestsYaml(made));
  if (made.manifests.length === 0) io.stderr("The config needs nothing in the cluster.\n");
  return exitCode.fine;
}
