// Of zod, what the options need: the package holds it bundled, in the place of this file.
import { regexes as patterns } from "zod";

export {
  array,
  boolean,
  type core,
  enum,
  type input,
  int,
  literal,
  number,
  type output,
  record,
  safeParse,
  strictObject,
  string,
  stringFormat,
  toJSONSchema,
  union,
  ZodArray,
  type ZodCustomStringFormat,
  ZodDefault,
  ZodNullable,
  ZodObject,
  ZodOptional,
  ZodPrefault,
  ZodRecord,
  ZodUnion,
} from "zod";

/** As a whole they would all be bundled. */
export const regexes = { ipv6: patterns.ipv6 };
