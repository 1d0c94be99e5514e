import { fromJson, type JsonValue } from "./from-json.js";
import { printModule } from "./print-module.js";

/** Any plain value as the body of a NixOS module, in nixfmt's layout, all strings double-quoted. */
export function printNixModule(value: JsonValue): string {
  return printModule(fromJson(value), "quoted");
}
