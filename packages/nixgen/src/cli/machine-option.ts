import type { Model } from "@nixgen/schema";
import { type Arguments, textOption } from "./command.js";
import { UsageError } from "./usage-error.js";

/** The webgateway that `--machine` names; it must be said where there are several. */
export function machineOption(
  args: Arguments,
  { webgateways }: Model,
): { readonly machine?: string } {
  const machine = textOption(args, "machine");
  const names = webgateways.flatMap(({ name }) => (name === undefined ? [] : [name]));
  if (machine === undefined) {
    if (names.length > 1) {
      throw new UsageError(`There are several webgateways: say --machine ${names.join("|")}.`);
    }
    return {};
  }
  if (!names.includes(machine)) {
    throw new UsageError(
      names.length === 0
        ? "The config names no webgateway; leave --machine out."
        : `There is no webgateway ${machine}; there is ${names.join(", ")}.`,
    );
  }
  return { machine };
}
