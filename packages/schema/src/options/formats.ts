import * as z from "../zod.js";
import { type FormatName, formats } from "./text-formats.js";

/** A string of one of the formats; its zod issue is `invalid_format` with the format's name. */
export function formatted(name: FormatName): z.ZodCustomStringFormat {
  return z.stringFormat(name, formats[name].pattern);
}

/** A TCP port that something can listen on: port 0 passes the platform's type and nothing else (T16). */
export const port = z.int().min(1).max(65535);
