import { readConfig } from "../generated/read-config.js";
import type { Config } from "../options/config.js";
import { readBySchema } from "./misshapen.js";
import { wrong } from "./read-values.js";

/** The config, defaults filled in, of an input that has a valid shape; it throws for any other. */
export function readValid(given: unknown): Config {
  const config = readConfig(given);
  return config === wrong ? readBySchema(given) : config;
}
