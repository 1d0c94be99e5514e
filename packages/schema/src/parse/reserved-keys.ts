import type { Diagnostic } from "../diagnostic.js";
import type { ShapeCode } from "./shape-catalogue.js";

const code: ShapeCode = "config/reserved-key";
/** Deeper than any option stands. */
const deepest = 16;

/** Finds keys named `__proto__`, which a validator would drop without a word. */
export function findReservedKeys(input: unknown): Diagnostic[] {
  const found: Diagnostic[] = [];
  // A value can stand in many places, or contain itself; it is looked at once.
  const seen = new Set<unknown>();
  const path: (string | number)[] = [];
  visit(input);
  return found;

  function visit(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    if (path.length > deepest || seen.has(value)) return;
    seen.add(value);
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) step(index, value[index]);
    } else {
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
        if (key !== "__proto__") step(key, item);
      }
    }
  }

  function step(key: string | number, value: unknown): void {
    if (typeof value !== "object") return;
    path.push(key);
    visit(value);
    path.pop();
  }
}
