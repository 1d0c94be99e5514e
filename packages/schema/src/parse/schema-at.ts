import type { Path } from "../diagnostic.js";
import * as z from "../zod.js";

/** The part of a schema that a value at this path has to satisfy, if there is one. */
export function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  let current: z.core.$ZodType | undefined = unwrap(schema);
  for (const step of path) {
    if (current === undefined) return undefined;
    current = child(current, step);
  }
  return current;
}

/** The option names of an object schema, in the order of its definition. */
export function optionNames(schema: z.core.$ZodType | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function child(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    return Object.hasOwn(shape, step) ? unwrap(shape[step]) : undefined;
  }
  if (schema instanceof z.ZodRecord) return unwrap(schema.valueType);
  if (schema instanceof z.ZodArray) return unwrap(schema.element);
  return undefined;
}

/** Looks through defaults, optionality and null; of a union it takes the set of options or entries. */
function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable
  ) {
    return unwrap(schema.def.innerType);
  }
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map(unwrap);
    return (
      options.find((option) => option instanceof z.ZodObject) ??
      options.find((option) => option instanceof z.ZodRecord)
    );
  }
  return schema;
}
