import { constants } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { join, resolve } from "node:path";
import { findConfig } from "../load/find-config.js";
import { systemReason } from "../write/system-reason.js";
import { type Arguments, isSet } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { starterTypeScript, starterYaml } from "./starter.js";
import { UsageError } from "./usage-error.js";

/** Writes a commented starting config, never over an existing file. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const directory = resolve(io.cwd, args.positionals[0] ?? ".");
  const [name, content] = isSet(args, "yaml")
    ? ["nixgen.config.yaml", starterYaml]
    : ["nixgen.config.ts", starterTypeScript];
  const found = await findConfig(directory);
  if (found.kind !== "none") {
    const there = found.kind === "found" ? [found.file] : found.files;
    throw new UsageError(`There is a config already: ${there.join(", ")}. Nothing was written.`);
  }
  const file = join(directory, name);
  try {
    await mkdir(directory, { recursive: true });
    const handle = await open(
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
  io.stderr(`Now: nixgen check ${file}\n`);
  return exitCode.fine;
}
