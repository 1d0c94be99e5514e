import * as z from "zod";
import { configOptions } from "../options/config.js";

/**
 * The JSON Schema (draft 2020-12) of a config as a person writes it: options with a default are
 * optional, formats are patterns, and a frontend has exactly one of its three ports.
 */
export function configJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(configOptions, {
    io: "input",
    target: "draft-2020-12",
    override: ({ jsonSchema }) => {
      // The formats are nixgen's own names; a validator needs their patterns only.
      if (jsonSchema.pattern !== undefined) delete jsonSchema.format;
    },
  });
}
