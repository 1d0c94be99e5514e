/** A message stays readable, however long the list is. */
const mostListed = 10;

/** The first ones of a list for a message, and how many more there are. */
export function someOf(texts: readonly string[], separator = ", "): string {
  const more = texts.length - mostListed;
  const shown = texts.slice(0, mostListed).join(separator);
  return more > 0 ? `${shown} and ${more} more` : shown;
}
