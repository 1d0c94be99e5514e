import { Address6 } from "ip-address";

/** An IPv6 address in one form, whatever form it is written in. */
export interface Ipv6 {
  /** As RFC 5952 writes it. */
  readonly canonical: string;
  /** The IPv4 address that it stands for, where it is one written as IPv6. */
  readonly ipv4?: string;
}

/** Reads an IPv6 address; undefined for any other text. */
export function readIpv6(text: string): Ipv6 | undefined {
  if (!Address6.isValid(text)) return undefined;
  const address = new Address6(text);
  const canonical = address.correctForm();
  return address.isMapped4() ? { canonical, ipv4: address.to4().correctForm() } : { canonical };
}

/** The first and the last address of an IPv6 range such as `fd00::/8`, and its prefix length. */
export function readIpv6Range(
  text: string,
): { readonly first: bigint; readonly last: bigint; readonly prefix: number } | undefined {
  if (!Address6.isValid(text)) return undefined;
  const range = new Address6(text);
  return {
    first: range.startAddress().bigInt(),
    last: range.endAddress().bigInt(),
    prefix: range.subnetMask,
  };
}
