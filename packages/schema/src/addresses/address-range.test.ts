import fc from "fast-check";
import { Address4, Address6 } from "ip-address";
import { expect, it } from "vitest";
import { addressRange, overlap } from "./address-range.js";

const octet = fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 10, 42, 43, 255));
const ranges4 = fc
  .tuple(octet, octet, octet, octet, fc.option(fc.nat(32)))
  .map(([a, b, c, d, prefix]) => `${a}.${b}.${c}.${d}${prefix === null ? "" : `/${prefix}`}`);
const ranges6 = fc
  .tuple(fc.constantFrom("fd00", "fd00:1", "2001:db8"), fc.nat(0xffff), fc.option(fc.nat(128)))
  .map(
    ([start, end, prefix]) => `${start}::${end.toString(16)}${prefix === null ? "" : `/${prefix}`}`,
  );

/** What the library says of two ranges of one family. */
function byLibrary(a: string, b: string): boolean {
  if (a.includes(":")) {
    const [one, other] = [new Address6(a), new Address6(b)];
    return one.isInSubnet(other) || other.isInSubnet(one);
  }
  const [one, other] = [new Address4(a), new Address4(b)];
  return one.isInSubnet(other) || other.isInSubnet(one);
}

it.each([
  ["IPv4", ranges4],
  ["IPv6", ranges6],
])("finds ranges of %s that overlap", (_, ranges) => {
  const verdicts = { overlapping: 0, apart: 0 };
  fc.assert(
    fc.property(ranges, ranges, (a, b) => {
      const expected = byLibrary(a, b);
      verdicts[expected ? "overlapping" : "apart"]++;
      expect(overlap(a, b), `${a} ${b}`).toBe(expected);
    }),
    { numRuns: 3000 },
  );
  expect(verdicts.overlapping).toBeGreaterThan(100);
  expect(verdicts.apart).toBeGreaterThan(100);
});

it("knows both ends of a range", () => {
  expect(addressRange("10.42.3.4/16")).toEqual({ first: 170524672, last: 170590207, prefix: 16 });
  expect(addressRange("255.255.255.255")).toEqual({
    ...{ first: 4294967295, last: 4294967295, prefix: 32 },
  });
  expect(addressRange("0.0.0.0/0")).toEqual({ first: 0, last: 4294967295, prefix: 0 });
  expect(addressRange("fd00::/127")).toMatchObject({ first: 0xfdn << 120n, prefix: 127 });
});

it.each(["10.42.0.0/33", "10.42.0/16", "010.0.0.1", "fd00::/129", "web", ""])(
  "takes %j for no range",
  (text) => {
    expect(addressRange(text)).toBeUndefined();
    expect(overlap(text, "0.0.0.0/0")).toBe(false);
  },
);

it("knows no address of both families", () => {
  expect(overlap("::/0", "0.0.0.0/0")).toBe(false);
});
