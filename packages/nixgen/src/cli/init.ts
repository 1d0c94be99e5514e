import { constants, promises } from "node:fs";
import { join, resolve } from "node:path";
import { findConfig } from "../load/find-config.js";
import { systemReason } from "../write/system-reason.js";
import { chooseScenario } from "./choose-scenario.js";
import { type Arguments, isSet, textOption } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { findSchemaPath } from "./schema-path.js";
import { type StarterFormat, starter } from "./starter.js";
import { UsageError } from "./usage-error.js";

/** Writes a commented starting config, never over an existing file. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const directory = resolve(io.cwd, args.positionals[0] ?? ".");
  const format = formatOf(args);
  const name = `nixgen.config.${format}`;
  const found = findConfig(directory);
  if (found.kind !== "none") {
    const there = found.kind === "found" ? [found.file] : found.files;
    throw new UsageError(`There is a config already: ${there.join(", ")}. Nothing was written.`);
  }
  const scenario = await chooseScenario(textOption(args, "scenario"), io);
  const schema = await findSchemaPath(directory);
  const content = starter(scenario, format, schema.path);
  const file = join(directory, name);
  try {
    await promises.mkdir(directory, { recursive: true });
    const handle = await promises.open(
      file,
      constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
      0o644,
    );
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new UsageError(`${file} was not written: ${systemReason(error)}.`);
  }
  io.stdout(`${file} created\n`);
  if (!schema.isInstalled) io.stderr(howToInstall[format]);
  io.stderr(`Now: nixgen check ${file}\n`);
  return exitCode.fine;
}

const withoutPackage = `The editor completes and checks with the schema that the file names, once there is
npm install --save-dev @nixgen/schema
On a VM without npm: nixgen schema > config.schema.json, and name that file instead.
`;
/** What an editor lacks where the package is not installed; nixgen itself lacks nothing. */
const howToInstall: Readonly<Record<StarterFormat, string>> = {
  ts: "The editor completes and checks the file once there is\nnpm install --save-dev @nixgen/schema\n",
  yaml: withoutPackage,
  json: withoutPackage,
};

function formatOf(args: Arguments): StarterFormat {
  const [yaml, json] = [isSet(args, "yaml"), isSet(args, "json")];
  if (yaml && json) throw new UsageError("--yaml or --json, not both.");
  if (yaml) return "yaml";
  return json ? "json" : "ts";
}
