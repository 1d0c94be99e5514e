import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";

/** An option of a command, and what `--help` says of it. */
export interface CommandOption {
  readonly type: "string" | "boolean";
  readonly default?: string;
  /** Whether it may be given several times. */
  readonly multiple?: boolean;
  readonly description: string;
  /** What stands behind the option in the help, such as `DIR`. */
  readonly value?: string;
}

/** A command as the help describes it; its code is loaded when it runs. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What may stand behind the name besides options. */
  readonly positionals: readonly Positional[];
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly load: () => Promise<{ readonly run: Run }>;
}

export interface Positional {
  readonly name: string;
  readonly required: boolean;
  /** Whether several may stand here; only for the last. */
  readonly isRepeated?: boolean;
}

type Run = (args: Arguments, io: Io) => Promise<ExitCode>;

/** A command line without the command's name. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[]>>;
}

/** The text of a string option, or its default. */
export function textOption({ options }: Arguments, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

/** The texts of an option that may be given several times; none where it is not given. */
export function textOptions({ options }: Arguments, name: string): readonly string[] {
  const value = options[name];
  return typeof value === "object" ? value : [];
}

/** Whether a switch is set. */
export function isSet({ options }: Arguments, name: string): boolean {
  return options[name] === true;
}
