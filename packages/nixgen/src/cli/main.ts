import { closest } from "@nixgen/schema";
import { printable } from "../report/printable.js";
import { commands } from "./commands.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import { commandHelp, generalHelp } from "./help.js";
import type { Io } from "./io.js";
import { parseArguments } from "./parse-arguments.js";
import { UsageError } from "./usage-error.js";
import { version } from "./version.js";

/** Runs one command line; `words` begin with the command's name. */
export async function main(words: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(words, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.stderr(`nixgen: ${printable(error.message)}\n`);
      return exitCode.usage;
    }
    io.stderr(bugReport(error, words));
    return exitCode.bug;
  }
}

async function dispatch([name, ...words]: readonly string[], io: Io): Promise<ExitCode> {
  switch (name) {
    case undefined:
      io.stderr(generalHelp());
      return exitCode.usage;
    case "--help":
    case "-h":
    case "help":
      io.stdout(generalHelp());
      return exitCode.fine;
    case "--version":
      io.stdout(`${version()}\n`);
      return exitCode.fine;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw new UsageError(unknownCommand(name));
  if (words.includes("--help") || words.includes("-h")) {
    io.stdout(commandHelp(command));
    return exitCode.fine;
  }
  const args = parseArguments(command, words);
  const { run } = await command.load();
  return run(args, io);
}

function unknownCommand(name: string): string {
  const meant = closest(
    name,
    commands.map((one) => one.name),
  );
  return `There is no command ${name}.\n${
    meant === undefined ? "nixgen --help lists them." : `Did you mean nixgen ${meant}?`
  }`;
}

function bugReport(error: unknown, words: readonly string[]): string {
  return [
    "nixgen: this is a bug in nixgen, not in your config. Please report it with the config and",
    `the following; nothing was written. (nixgen ${version()} ${words.join(" ")})`,
    "",
    error instanceof Error ? (error.stack ?? error.message) : String(error),
    "",
  ].join("\n");
}
