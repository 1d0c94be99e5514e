import { listenerMap } from "@nixgen/schema";
import { listenersTable } from "../report/listeners-table.js";
import { type Arguments, textOption } from "./command.js";
import type { ExitCode } from "./exit-code.js";
import { formatOption } from "./format-option.js";
import type { Io } from "./io.js";
import { machineOption } from "./machine-option.js";
import { readConfig } from "./read-config.js";

/** Shows who listens where on a webgateway, also where rules report errors. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = formatOption(textOption(args, "format") ?? "table", ["table", "json"]);
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
