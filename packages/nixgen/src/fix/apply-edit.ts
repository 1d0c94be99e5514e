import type { Edit } from "@nixgen/schema";

/** A copy of plain data with one change; sets that lead to the place come into being. */
export function applyEdit(value: unknown, edit: Edit): unknown {
  return change(value, edit.path, edit);
}

function change(value: unknown, [step, ...rest]: Edit["path"], edit: Edit): unknown {
  if (step === undefined) return edit.kind === "set" ? edit.value : value;
  const isRemoval = rest.length === 0 && edit.kind === "remove";
  if (Array.isArray(value)) {
    const index = Number(step);
    return isRemoval
      ? value.toSpliced(index, 1)
      : value.with(index, change(value[index], rest, edit));
  }
  const set: Record<string, unknown> = typeof value === "object" ? { ...value } : {};
  if (isRemoval) delete set[step];
  else set[step] = change(Object.hasOwn(set, step) ? set[step] : undefined, rest, edit);
  return set;
}
