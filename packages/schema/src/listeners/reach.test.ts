import fc from "fast-check";
import { Address4, Address6 } from "ip-address";
import { describe, expect, it } from "vitest";
import type { IpFamily } from "../haproxy/bind-address.js";
import { canonical, isPrivate } from "./reach.js";

const ranges4 = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].map(
  (range) => new Address4(range),
);
const ranges6 = ["fc00::/7", "fe80::/10"].map((range) => new Address6(range));

function isPrivateAddress(family: IpFamily, address: string): boolean {
  const ports = { first: 80, last: 80 };
  return isPrivate({ kind: "ip", family, address, ports });
}

describe("an address is private", () => {
  it("where it lies in one of the private IPv4 ranges", () => {
    const octet = fc.nat(255);
    const address = fc.tuple(fc.constantFrom(10, 100, 172, 192, 9, 11), octet, octet, octet);
    fc.assert(
      fc.property(fc.oneof(address, fc.tuple(octet, octet, octet, octet)), (octets) => {
        const text = octets.join(".");
        const isInside = ranges4.some((range) => new Address4(text).isInSubnet(range));
        expect(isPrivateAddress(4, text), text).toBe(isInside);
      }),
      { numRuns: 3000 },
    );
  });

  it("where it lies in one of the private IPv6 ranges", () => {
    const first = fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xfb00, max: 0xffff }));
    fc.assert(
      fc.property(first, fc.nat(0xffff), (one, last) => {
        const text = canonical(`${one.toString(16)}::${last.toString(16)}`);
        const isInside = ranges6.some((range) => new Address6(text).isInSubnet(range));
        expect(isPrivateAddress(6, text), text).toBe(isInside);
      }),
      { numRuns: 3000 },
    );
  });

  it.each<[string, IpFamily, boolean]>([
    ["100.63.255.255", 4, false],
    ["100.64.0.0", 4, true],
    ["100.127.255.255", 4, true],
    ["100.128.0.0", 4, false],
    ["172.15.255.255", 4, false],
    ["172.16.0.0", 4, true],
    ["172.31.255.255", 4, true],
    ["172.32.0.0", 4, false],
    ["192.167.0.1", 4, false],
    ["fe7f::1", 6, false],
    ["febf::1", 6, true],
    ["fec0::1", 6, false],
    ["fbff::1", 6, false],
    ["fdff::1", 6, true],
    ["fe8::1", 6, false],
    ["fc::1", 6, false],
  ])("%s of family %i: %s", (address, family, expected) => {
    expect(isPrivateAddress(family, address)).toBe(expected);
  });
});
