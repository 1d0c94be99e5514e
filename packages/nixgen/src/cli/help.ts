import { columns } from "../report/columns.js";
import type { Command } from "./command.js";
import { commands } from "./commands.js";

/** What `nixgen --help` prints. */
export function generalHelp(): string {
  return [
    "nixgen checks a webgateway's configuration and makes the NixOS module of it.",
    "",
    "Usage: nixgen COMMAND [options]",
    "",
    indented(commands.map(({ name, summary }) => [name, summary])),
    "",
    "config  a file, or - for YAML or JSON on standard input;",
    "        without it: nixgen.config.{ts,mts,js,mjs,yaml,yml,json} in the working directory",
    "",
    "nixgen COMMAND --help tells more; nixgen --version prints the version.",
    "Exit codes: 0 fine, 1 errors found or differences, 2 wrong usage or unreadable file,",
    "3 a bug in nixgen.",
    "",
  ].join("\n");
}

/** What `nixgen COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const rows = Object.entries(command.options).map(
    ([name, { value, description, default: preset }]) => [
      value === undefined ? `--${name}` : `--${name} ${value}`,
      preset === undefined ? description : `${description} (default ${preset})`,
    ],
  );
  return [
    usageLine(command),
    "",
    `${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`,
    ...(rows.length === 0 ? [] : ["", indented(rows)]),
    "",
  ].join("\n");
}

/** `Usage: nixgen build [config] [options]`. */
export function usageLine({ name, positionals, options }: Command): string {
  const words = positionals.map(({ name, required, isRepeated }) => {
    const word = isRepeated ? `${name}…` : name;
    return required ? word : `[${word}]`;
  });
  const rest = Object.keys(options).length === 0 ? [] : ["[options]"];
  return ["Usage: nixgen", name, ...words, ...rest].join(" ");
}

function indented(rows: readonly (readonly string[])[]): string {
  return columns(rows.map((row) => ["", ...row])).trimEnd();
}
