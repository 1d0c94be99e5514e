import { dumpLimits } from "./dump-limits.js";

/** Lists hold lists only where somebody wants to see what happens. */
const mostLists = 3;

/** The Kubernetes objects of documents, those of lists one by one; undefined where there are too many. */
export function dumpObjects(documents: readonly unknown[]): readonly object[] | undefined {
  const objects: object[] = [];
  return documents.every((document) => collect(document, undefined, 0)) ? objects : undefined;

  function collect(value: unknown, kind: string | undefined, lists: number): boolean {
    if (Array.isArray(value)) return collectAll(value, kind, lists);
    if (!isObject(value)) return true;
    if (typeof value.kind === "string" && value.kind.endsWith("List") && "items" in value) {
      const { kind: whole, items } = value;
      // Items of a ServiceList do not say that they are Services.
      return !Array.isArray(items) || collectAll(items, whole.slice(0, -"List".length), lists);
    }
    if (objects.length >= dumpLimits.objects) return false;
    if (typeof value.kind === "string") objects.push(value);
    else if (kind !== undefined && kind !== "") objects.push({ ...value, kind });
    return true;
  }

  function collectAll(
    values: readonly unknown[],
    kind: string | undefined,
    lists: number,
  ): boolean {
    return lists >= mostLists || values.every((one) => collect(one, kind, lists + 1));
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
