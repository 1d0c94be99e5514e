import { listenerMap } from "@nixgen/schema";
import { listenersTable } from "../report/listeners-table.js";
import { type Arguments, textOption } from "./command.js";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { machineOption } from "./machine-option.js";
import { readConfig } from "./read-config.js";
import { UsageError } from "./usage-error.js";

/** Shows who listens where on a webgateway, also where rules report errors. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = textOption(args, "format") ?? "table";
  if (format !== "table" && format !== "json") {
    throw new UsageError(`There is no format ${format}; there is table and json.`);
  }
  const { model, exitCode } = await readConfig(args, 0, io);
  if (model === undefined) return exitCode;
  const { machine } = machineOption(args, model);
  const webgateway = model.webgateways.find(
    ({ name }) => machine === undefined || name === machine,
  );
  const entries = webgateway === undefined ? [] : listenerMap(model, webgateway);
  io.stdout(
    format === "json"
      ? `${JSON.stringify({ listeners: entries }, undefined, 2)}\n`
      : listenersTable(entries),
  );
  return exitCode;
}
