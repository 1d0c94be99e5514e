/** What no config exceeds, so that a file made to use up time or memory is refused early. */
export const limits = {
  /** Of the file. */
  mebibytes: 32,
  /** Of lists and mappings in each other, aliases replaced by what they stand for. */
  levels: 100,
  /** In one YAML document. */
  aliases: 100,
  /** Texts, numbers, lists, mappings and so on, aliases replaced by what they stand for. */
  values: 250_000,
  /** Of one text or key. */
  characters: 2 ** 20,
} as const;

/** A number as a message shows it: `250,000`. */
export function shown(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
