import { expand } from "@nixgen/schema";
import { dump } from "js-yaml";
import { type Arguments, textOption } from "./command.js";
import type { ExitCode } from "./exit-code.js";
import { formatOption } from "./format-option.js";
import type { Io } from "./io.js";
import { readConfig } from "./read-config.js";

/** Prints the config with what its apps stand for in their place. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = formatOption(textOption(args, "format") ?? "yaml", ["yaml", "json"]);
  const { model, loaded, exitCode } = await readConfig(args, 0, io);
  if (model === undefined) return exitCode;
  // Through JSON, which leaves out what is undefined, as a config in TypeScript may have it.
  const text = JSON.stringify(expand(loaded.input).config, undefined, 2);
  io.stdout(
    format === "json" ? `${text}\n` : dump(JSON.parse(text), { noRefs: true, lineWidth: -1 }),
  );
  return exitCode;
}
