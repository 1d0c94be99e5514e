import { ipv4Text } from "../haproxy/bind-address.js";
import { readIpv6Range } from "./read-ipv6.js";

/** A range such as `10.42.0.0/16`: its first and last address as numbers, and its prefix length. */
export interface AddressRange {
  readonly first: number | bigint;
  readonly last: number | bigint;
  readonly prefix: number;
}

/** An address, which is a range of one, or a range; undefined for what is neither. */
export function addressRange(text: string): AddressRange | undefined {
  return isIpv6(text) ? readIpv6Range(text) : readIpv4Range(text);
}

/** Whether two ranges have an address in common: one of them then lies within the other. */
export function overlap(a: string, b: string): boolean {
  if (isIpv6(a) !== isIpv6(b)) return false;
  const [one, other] = [addressRange(a), addressRange(b)];
  if (one === undefined || other === undefined) return false;
  return one.first <= other.last && other.first <= one.last;
}

function isIpv6(text: string): boolean {
  return text.includes(":");
}

const ipv4Range = new RegExp(`^(${ipv4Text})(?:/(3[0-2]|[12]?\\d))?$`);
const ipv4Bits = 32;

function readIpv4Range(text: string): AddressRange | undefined {
  const [, address, digits = ipv4Bits] = ipv4Range.exec(text) ?? [];
  if (address === undefined) return undefined;
  const prefix = Number(digits);
  const size = 2 ** (ipv4Bits - prefix);
  const number = address.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
  const first = number - (number % size);
  return { first, last: first + size - 1, prefix };
}
