import { Address4, Address6 } from "ip-address";

type Range = Address4 | Address6;

/** An address or a range such as `10.42.0.0/16`; undefined for what is neither. */
export function addressRange(text: string): Range | undefined {
  if (text.includes(":")) return Address6.isValid(text) ? new Address6(text) : undefined;
  return Address4.isValid(text) ? new Address4(text) : undefined;
}

/** Whether one range lies within another, or the other in it. */
export function overlap(a: string, b: string): boolean {
  const [first, second] = [addressRange(a), addressRange(b)];
  if (first === undefined || second === undefined) return false;
  return contains(first, second) || contains(second, first);
}

function contains(outer: Range, inner: Range): boolean {
  if (outer instanceof Address4) return inner instanceof Address4 && inner.isInSubnet(outer);
  return inner instanceof Address6 && inner.isInSubnet(outer);
}
