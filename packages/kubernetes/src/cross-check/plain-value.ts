/** A value's fields, where it is an object; none where it is anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

/** A value's items, where it is a list; none where it is anything else. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that says something; undefined for everything else. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A whole number from 0 on; undefined for everything else. */
export function countOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** The texts among an object's fields, such as labels. */
export function textFieldsOf(value: unknown): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (const [key, text] of Object.entries(fieldsOf(value))) {
    if (typeof text === "string") found.push([key, text]);
  }
  return found;
}
