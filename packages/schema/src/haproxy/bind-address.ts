import { isPlainIpv6 } from "../addresses/is-plain-ipv6.js";
import { readIpv6 } from "../addresses/read-ipv6.js";
import type { BindProblem } from "./bind-problem.js";

/** An IP family; on a wildcard of family 6 the kernel accepts IPv4 too, unless `v6only` is set. */
export type IpFamily = 4 | 6;

/** What a bind's IP address means, in one form per address. */
export type IpAddress =
  | { readonly kind: "wildcard"; readonly family: IpFamily }
  /** IPv6 in the form of RFC 5952; an IPv4 address written as IPv6 is its IPv4 address. */
  | { readonly kind: "ip"; readonly family: IpFamily; readonly address: string }
  /** A host name, which HAProxy resolves at its start, and refuses to start if it cannot. */
  | { readonly kind: "name"; readonly name: string };

type ReadAddress = IpAddress | { readonly kind: "refused"; readonly problem: BindProblem };

/** Every IPv4 address of the VM. */
export const wildcard4 = "0.0.0.0";
const wildcard6 = "::";

/** Reads what stands before the port, in the family that a prefix asks for, as HAProxy does. */
export function readIpAddress(written: string, family: IpFamily | undefined): ReadAddress {
  const text = withoutBrackets(written);
  if (text === "" || text === "*") return { kind: "wildcard", family: family ?? 4 };

  const found = readWrittenIpv6(text) ?? readIpv4(text);
  if (found !== undefined) {
    return family === undefined || found.family === family
      ? found.address
      : refused({ kind: "wrong-family", address: written, family });
  }
  const readAs = readLooseIpv4(text);
  if (readAs !== undefined) return refused({ kind: "loose-address", address: written, readAs });
  if (!isHostName(text)) return refused({ kind: "bad-address", address: written });
  return { kind: "name", name: text.toLowerCase() };
}

interface Found {
  /** The family as it is written, which is what a prefix is compared to. */
  readonly family: IpFamily;
  readonly address: IpAddress;
}

function readWrittenIpv6(text: string): Found | undefined {
  if (isPlainIpv6(text)) return { family: 6, address: { kind: "ip", family: 6, address: text } };
  if (!/^[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*$/.test(text)) return undefined;
  const read = readIpv6(text);
  if (read === undefined) return undefined;
  if (read.ipv4 !== undefined) return { family: 6, address: ipv4(read.ipv4) };
  return read.canonical === wildcard6
    ? { family: 6, address: { kind: "wildcard", family: 6 } }
    : { family: 6, address: { kind: "ip", family: 6, address: read.canonical } };
}

const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
/** A regular expression for an IPv4 address of four numbers, without leading zeros. */
export const ipv4Text = `(?:${octet}\\.){3}${octet}`;
const dottedQuad = new RegExp(`^${ipv4Text}$`);

function readIpv4(text: string): Found | undefined {
  return dottedQuad.test(text) ? { family: 4, address: ipv4(text) } : undefined;
}

function ipv4(address: string): IpAddress {
  return address === wildcard4
    ? { kind: "wildcard", family: 4 }
    : { kind: "ip", family: 4, address };
}

/** HAProxy takes brackets around any kind of address, unless there is next to nothing in them. */
function withoutBrackets(text: string): string {
  const inner = /^\[(..+)\]$/.exec(text)?.[1];
  return inner !== undefined && inner.length <= 45 ? inner : text;
}

/**
 * What the C library makes of numbers that are no proper IPv4 address: up to four, octal with a
 * leading zero, hexadecimal with `0x`, the last one filling all bytes that are left (T21).
 */
function readLooseIpv4(text: string): string | undefined {
  const numbers = text.split(".").map(readLooseNumber);
  const known = numbers.filter((number) => number !== undefined);
  const last = known.at(-1);
  if (last === undefined || known.length < numbers.length || known.length > 4) return undefined;
  const leading = known.slice(0, -1);
  const bytesLeft = 4 - leading.length;
  if (leading.some((number) => number > 255) || last >= 256 ** bytesLeft) return undefined;
  const trailing = Array.from(
    { length: bytesLeft },
    (_, index) => Math.floor(last / 256 ** (bytesLeft - 1 - index)) % 256,
  );
  return [...leading, ...trailing].join(".");
}

function readLooseNumber(text: string): number | undefined {
  if (/^0[xX][0-9A-Fa-f]+$/.test(text)) return Number.parseInt(text, 16);
  if (/^0[0-7]*$/.test(text)) return Number.parseInt(text, 8);
  return /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}

/** Names that a resolver knows; one that ends in a number could only be a mistyped address. */
function isHostName(text: string): boolean {
  return (
    text.length <= 253 && /^(?:\w(?:[\w-]{0,61}\w)?\.)*[A-Za-z_](?:[\w-]{0,61}\w)?$/.test(text)
  );
}

function refused(problem: BindProblem): ReadAddress {
  return { kind: "refused", problem };
}
