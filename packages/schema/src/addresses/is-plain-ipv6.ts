const group = "[1-9a-f][0-9a-f]{0,3}";
const groups = `(?:${group}(?::${group})*)`;
const eightGroups = new RegExp(`^${group}(?::${group}){7}$`);
const compressed = new RegExp(`^${groups}::${groups}?$`);

/**
 * Whether a text is an IPv6 address as RFC 5952 writes it, and surely so: no group of it is 0 but
 * those that `::` stands for, so that no other form could be meant. Most addresses are such.
 */
export function isPlainIpv6(text: string): boolean {
  return eightGroups.test(text) || (compressed.test(text) && groupsIn(text) <= mostBesideZeros);
}

/** `::` stands for two groups at least. */
const mostBesideZeros = 6;

function groupsIn(text: string): number {
  return text.split(":").filter((one) => one !== "").length;
}
