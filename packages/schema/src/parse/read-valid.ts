import { type Config, configOptions } from "../options/config.js";

/** zod would write and compile code for each schema, which takes longer than to do without. */
export const interpreted = { jitless: true };

/** The config, defaults filled in, of an input that has a valid shape; it throws for any other. */
export function readValid(given: unknown): Config {
  return configOptions.parse(given, interpreted);
}
