/** How many keys the sets in a value have; the limits on levels keep it from being deep. */
export function countKeys(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) count += countKeys(value[index]);
    return count;
  }
  const set: Readonly<Record<string, unknown>> = value as Record<string, unknown>;
  for (const key in set) {
    count++;
    const item = set[key];
    if (typeof item === "object") count += countKeys(item);
  }
  return count;
}
