import fc from "fast-check";
import { expect, it } from "vitest";
import { isPlainIpv6 } from "./is-plain-ipv6.js";
import { readIpv6 } from "./read-ipv6.js";

const group = fc
  .oneof({ arbitrary: fc.integer({ min: 1, max: 0xffff }), weight: 6 }, fc.nat(0xf))
  .map((one) => one.toString(16));
const texts = fc.oneof(
  fc.array(group, { minLength: 1, maxLength: 9 }).map((groups) => groups.join(":")),
  fc
    .tuple(fc.array(group, { maxLength: 5 }), fc.array(group, { maxLength: 4 }))
    .map(([before, after]) => `${before.join(":")}::${after.join(":")}`),
  fc.string({ unit: fc.constantFrom(..."0123456789abcdefABCDEF:::..") }),
);

it("takes an address for plain only where it has its one form already, and stands for no IPv4", () => {
  let plain = 0;
  fc.assert(
    fc.property(texts, (text) => {
      if (!isPlainIpv6(text)) return;
      plain++;
      expect(readIpv6(text)).toEqual({ canonical: text });
    }),
    { numRuns: 5000 },
  );
  expect(plain).toBeGreaterThan(500);
});

it.each(["2001:db8::11", "fe80::", "2001:db8:1:2:3:4:5:6", "a:b:c:d:e:f::"])("takes %s", (text) => {
  expect(isPlainIpv6(text)).toBe(true);
});

it.each([
  "::",
  "::1",
  "::ffff:c000:20b",
  "2001:DB8::11",
  "2001:0db8::11",
  "2001:db8:0:1::2",
  "1:2:3:4:5:6:7::",
  "1:2:3::4:5:6:7",
  "1::2::3",
  "2001:db8::192.0.2.1",
  "2001:db8::/32",
  "12345::",
])("leaves %s to the library", (text) => {
  expect(isPlainIpv6(text)).toBe(false);
});
