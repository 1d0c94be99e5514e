import type { Path } from "../diagnostic.js";
import { isPlainObject, valueAt } from "./value-at.js";

/** A copy of plain data with one value set; sets on the way there come into being. */
export function withValue(root: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const set = isPlainObject(root) ? root : {};
  return { ...set, [step]: withValue(valueAt(set, [step]), rest, value) };
}
