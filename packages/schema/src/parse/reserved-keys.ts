import type { Diagnostic, Path } from "../diagnostic.js";
import type { ShapeCode } from "./shape-catalogue.js";
import { isPlainObject } from "./value-at.js";

const code: ShapeCode = "config/reserved-key";
/** Deeper than any option stands. */
const deepest = 16;

/** Finds keys named `__proto__`, which a validator would drop without a word. */
export function findReservedKeys(input: unknown): Diagnostic[] {
  const found: Diagnostic[] = [];
  // A value can stand in many places, or contain itself; it is looked at once.
  const seen = new Set<unknown>();
  visit(input, []);
  return found;

  function visit(value: unknown, path: Path): void {
    if (path.length > deepest || seen.has(value)) return;
    if (typeof value === "object") seen.add(value);
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index]);
    } else if (isPlainObject(value)) {
      if (Object.hasOwn(value, "__proto__")) {
        found.push({
          code,
          severity: "error",
          path: [...path, "__proto__"],
          message: "`__proto__` cannot be the name of an option or entry.",
          hint: "Use another name.",
        });
      }
      for (const [key, item] of Object.entries(value)) {
        if (key !== "__proto__" && typeof item === "object") visit(item, [...path, key]);
      }
    }
  }
}
