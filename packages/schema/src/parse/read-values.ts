/** What a reader answers for a value that does not have the shape it reads. */
export const wrong = Symbol("wrong");
export type Wrong = typeof wrong;

/** A set as JSON and object literals have it; whatever else is one is left to the schema to judge. */
export function isSet(given: unknown): given is Record<string, unknown> {
  if (typeof given !== "object" || given === null) return false;
  const prototype: unknown = Object.getPrototypeOf(given);
  return prototype === Object.prototype || prototype === null;
}

/** How many keys a set has. */
export function keysIn(given: Record<string, unknown>): number {
  let count = 0;
  for (const _ in given) count++;
  return count;
}

export function isText(given: unknown, { pattern }: { readonly pattern: RegExp }): given is string {
  return typeof given === "string" && pattern.test(given);
}

export function isOneOf<const Word extends string>(
  given: unknown,
  words: readonly Word[],
): given is Word {
  return words.includes(given as Word);
}

export function isWhole(given: unknown, least: number, most: number): given is number {
  return Number.isSafeInteger(given) && least <= Number(given) && Number(given) <= most;
}

export function isPositive(given: unknown): given is number {
  return Number.isFinite(given) && Number(given) > 0;
}

/** Reads a list of at least so many items. */
export function readList<Item>(
  given: unknown,
  least: number,
  readItem: (item: unknown) => Item | Wrong,
): Item[] | Wrong {
  if (!Array.isArray(given) || given.length < least) return wrong;
  const items: Item[] = [];
  for (let index = 0; index < given.length; index++) {
    const item = readItem(given[index]);
    if (item === wrong) return wrong;
    items.push(item);
  }
  return items;
}

/** Reads a set of entries whose names have a format, or are any texts. */
export function readEntries<Entry>(
  given: unknown,
  format: { readonly pattern: RegExp } | undefined,
  readEntry: (entry: unknown) => Entry | Wrong,
): Record<string, Entry> | Wrong {
  if (!isSet(given)) return wrong;
  const names = Object.keys(given);
  // Keys that are no texts, or are not enumerable.
  if (Reflect.ownKeys(given).length !== names.length) return wrong;
  const entries: Record<string, Entry> = {};
  for (const name of names) {
    // As a key of an object literal it would set the prototype.
    if (name === "__proto__") return wrong;
    if (format !== undefined && !format.pattern.test(name)) return wrong;
    const entry = readEntry(given[name]);
    if (entry === wrong) return wrong;
    entries[name] = entry;
  }
  return entries;
}
