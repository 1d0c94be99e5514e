/**
 * Orders two strings by their UTF-8 bytes, as Nix sorts attribute names.
 * UTF-16 order differs from it only where a surrogate meets a character above U+D7FF.
 */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Moves surrogates, which stand for characters above U+FFFF, behind all other code units. */
function rank(codeUnit: number): number {
  return codeUnit >= 0xd800 && codeUnit <= 0xdfff ? codeUnit + 0x10000 : codeUnit;
}

/** The names of a record's entries, sorted by their bytes. */
export function sortedNames(record: Readonly<Record<string, unknown>>): string[] {
  const names = Object.keys(record);
  // Without surrogates the order of UTF-16, which an engine knows by itself, is that of the bytes.
  return surrogate.test(names.join("\n")) ? names.sort(compareBytes) : names.sort();
}

const surrogate = /[\ud800-\udfff]/;

/** The entries of a record, sorted by the bytes of their names. */
export function sortedEntries<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return sortedNames(record).map((name) => [name, record[name] as T]);
}
