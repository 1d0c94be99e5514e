import { parseArgs } from "node:util";
import { closest } from "@nixgen/schema";
import type { Arguments, Command, CommandOption } from "./command.js";
import { usageLine } from "./help.js";
import { UsageError } from "./usage-error.js";

/** Reads the words behind a command's name; what it does not know is a usage error. */
export function parseArguments(command: Command, words: readonly string[]): Arguments {
  const { values, positionals } = readWords(command, words);
  const required = command.positionals.filter((one) => one.required).length;
  const most = command.positionals.at(-1)?.isRepeated
    ? Number.POSITIVE_INFINITY
    : command.positionals.length;
  if (positionals.length < required || positionals.length > most) {
    const problem =
      positionals.length < required
        ? `${command.positionals[positionals.length]?.name ?? ""} is missing`
        : `I do not know what to do with ${positionals.slice(command.positionals.length).join(" ")}`;
    throw new UsageError(`${problem}.\n${usageLine(command)}`);
  }
  return { positionals, options: values };
}

function readWords(
  command: Command,
  words: readonly string[],
): { readonly values: Arguments["options"]; readonly positionals: readonly string[] } {
  try {
    const options: Record<string, CommandOption> = { ...command.options };
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
    });
    return { values: knownValues(values), positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const unknown = /^Unknown option '--?([^']*)'/.exec(error.message)?.[1];
    if (unknown === undefined) throw new UsageError(valueProblem(command, error.message));
    const meant = closest(unknown, Object.keys(command.options));
    const hint = meant === undefined ? usageLine(command) : `Did you mean --${meant}?`;
    throw new UsageError(`There is no option --${unknown} for ${command.name}.\n${hint}`);
  }
}

/** What is wrong with the value of an option, in other words than Node's. */
function valueProblem(command: Command, message: string): string {
  const name = /^Option '--([\w-]+)/.exec(message)?.[1] ?? "";
  const option = command.options[name];
  if (option === undefined) return message;
  const problem =
    option.type === "boolean" ? "takes no value" : `needs a value: ${option.value ?? "TEXT"}`;
  return `--${name} ${problem}.\n${usageLine(command)}`;
}

/** The values that options have: texts, switches, and lists of texts. */
function knownValues(values: Readonly<Record<string, unknown>>): Arguments["options"] {
  const known: Record<string, Arguments["options"][string]> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "string" || typeof value === "boolean") known[name] = value;
    else if (Array.isArray(value)) known[name] = value.map(String);
  }
  return known;
}
