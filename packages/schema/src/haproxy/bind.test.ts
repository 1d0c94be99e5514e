import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BindListener, type BindParameter, parseBind } from "./bind.js";
import { type BindProblem, describeBindProblem } from "./bind-problem.js";

const port80 = { first: 80, last: 80 };
const ip4 = (address: string, ports = port80) =>
  ({ kind: "ip", family: 4, address, ports }) as const;
const ip6 = (address: string, ports = port80) =>
  ({ kind: "ip", family: 6, address, ports }) as const;
const all = (family: 4 | 6, ports = port80) => ({ kind: "wildcard", family, ports }) as const;
const named = (name: string) => ({ kind: "name", name, ports: port80 }) as const;

const accepted: readonly (readonly [
  string,
  readonly BindListener[],
  (readonly BindParameter[])?,
])[] = [
  ["127.0.0.1:80", [ip4("127.0.0.1")]],
  ["127.0.0.1:1", [ip4("127.0.0.1", { first: 1, last: 1 })]],
  ["127.0.0.1:65535", [ip4("127.0.0.1", { first: 65535, last: 65535 })]],
  ["127.0.0.1:080", [ip4("127.0.0.1")]],
  ["127.0.0.1:80-90", [ip4("127.0.0.1", { first: 80, last: 90 })]],
  ["127.0.0.1:80-80", [ip4("127.0.0.1")]],
  [":80", [all(4)]],
  ["*:80", [all(4)]],
  ["0.0.0.0:80", [all(4)]],
  [":::80", [all(6)]],
  ["[::]:80", [all(6)]],
  ["[0:0:0:0:0:0:0:0]:80", [all(6)]],
  ["[::ffff:0.0.0.0]:80", [all(4)]],
  ["ipv4@:80", [all(4)]],
  ["ipv6@:80", [all(6)]],
  ["ipv6@*:80", [all(6)]],
  ["[2001:DB8:0::0011]:80", [ip6("2001:db8::11")]],
  ["2001:db8::11:80", [ip6("2001:db8::11")]],
  ["fd00::1:80", [ip6("fd00::1")]],
  ["::1:80", [ip6("::1")]],
  ["ipv6@::1:80", [ip6("::1")]],
  ["[::ffff:127.0.0.1]:80", [ip4("127.0.0.1")]],
  ["[127.0.0.1]:80", [ip4("127.0.0.1")]],
  ["ipv4@127.0.0.1:80", [ip4("127.0.0.1")]],
  ["tcp@127.0.0.1:80", [ip4("127.0.0.1")]],
  ["stream+tcp6@[::1]:80", [ip6("::1")]],
  ["localhost:80", [named("localhost")]],
  ["LocalHost:80", [named("localhost")]],
  ["[localhost]:80", [named("localhost")]],
  ["web-1.example.com:80", [named("web-1.example.com")]],
  ["/run/a.sock:80", [{ kind: "unix", path: "/run/a.sock:80" }]],
  ["unix@a.sock", [{ kind: "unix", path: "a.sock" }]],
  [`/${"a".repeat(96)}`, [{ kind: "unix", path: `/${"a".repeat(96)}` }]],
  ["abns@a", [{ kind: "abns", name: "a" }]],
  ["fd@3", [{ kind: "fd", descriptor: 3 }]],
  ["127.0.0.1:80,[::1]:80,/a", [ip4("127.0.0.1"), ip6("::1"), { kind: "unix", path: "/a" }]],
  ["127.0.0.1:80,", [ip4("127.0.0.1")]],
  [
    "127.0.0.1:80 accept-proxy name px tfo",
    [ip4("127.0.0.1")],
    [{ name: "accept-proxy" }, { name: "name", value: "px" }, { name: "tfo" }],
  ],
  ['"127.0.0.1:80" name "a b"', [ip4("127.0.0.1")], [{ name: "name", value: "a b" }]],
];

const refused: readonly (readonly [string, BindProblem["kind"]])[] = [
  ["", "no-address"],
  ['""', "no-address"],
  ['127.0.0.1:80 "', "unreadable"],
  ["127.0.0.1", "no-port"],
  ["127.0.0.1:", "no-port"],
  ["[::1]", "no-port"],
  ["8001", "no-port"],
  ["127.0.0.1:0", "port-out-of-range"],
  ["127.0.0.1:65536", "port-out-of-range"],
  ["127.0.0.1:80-65536", "port-out-of-range"],
  ["127.0.0.1:4294967376", "port-out-of-range"],
  ["127.0.0.1:90-80", "port-order"],
  [":http", "bad-port"],
  ["127.0.0.1:80-", "bad-port"],
  ["127.0.0.1:-80", "bad-port"],
  ["127.0.0.1:+80", "bad-port"],
  ["127.0.0.1:80-90-100", "loose-port"],
  ["127.0.0.1:80x", "loose-port"],
  ["2001:db8::1", "bad-address"],
  ["::1", "bad-address"],
  ["[]:80", "bad-address"],
  ["[*]:80", "bad-address"],
  ["[::1:80", "bad-address"],
  ["::1]:80", "bad-address"],
  ["fe80::1%lo:80", "bad-address"],
  ["1::2::3:80", "bad-address"],
  ["256.0.0.1:80", "bad-address"],
  ["1.2.3.4.5:80", "bad-address"],
  ["1.2.3.4/24:80", "bad-address"],
  ["08.1:80", "bad-address"],
  ["4294967296:80", "bad-address"],
  ["löcalhost:80", "bad-address"],
  ["a b:80", "no-port"],
  ["IPV4@127.0.0.1:80", "bad-address"],
  ["constructor@127.0.0.1:80", "bad-address"],
  ["010.0.0.1:80", "loose-address"],
  ["1:80", "loose-address"],
  ["127.1:80", "loose-address"],
  ["0x7f.1:80", "loose-address"],
  ["4294967295:80", "loose-address"],
  ["ipv4@[::1]:80", "wrong-family"],
  ["ipv6@127.0.0.1:80", "wrong-family"],
  ["$HOME:80", "variable"],
  [",127.0.0.1:80", "empty-address"],
  ["127.0.0.1:80,,127.0.0.1:81", "empty-address"],
  [",", "empty-address"],
  ["127.0.0.1:80, 127.0.0.1:81", "unknown-parameter"],
  ["udp@127.0.0.1:80", "not-tcp"],
  ["dgram+127.0.0.1:80", "not-tcp"],
  ["fd@x", "bad-descriptor"],
  ["fd@-1", "bad-descriptor"],
  ["unix@", "empty-path"],
  ["abns@", "empty-path"],
  [`/${"a".repeat(97)}`, "path-too-long"],
  [`/${"é".repeat(49)}`, "path-too-long"],
  [`abns@${"a".repeat(108)}`, "path-too-long"],
  ["127.0.0.1:80 nam x", "unknown-parameter"],
  ["127.0.0.1:80 name", "missing-argument"],
  ['127.0.0.1:80 name "" tfo', "missing-argument"],
  ['127.0.0.1:80 "" tfo', "empty-word"],
];

describe("parseBind", () => {
  it.each(accepted.map(([text, listeners, parameters = []]) => ({ text, listeners, parameters })))(
    "reads $text",
    ({ text, listeners, parameters }) => {
      expect(parseBind(text)).toEqual({ kind: "bind", listeners, parameters });
    },
  );

  it.each(refused)("refuses %j: %s", (text, kind) => {
    expect(parseBind(text)).toMatchObject({ kind: "refused", problem: { kind } });
  });

  it.each([
    ["010.0.0.1:80", "8.0.0.1"],
    ["1:80", "0.0.0.1"],
    ["127.1:80", "127.0.0.1"],
    ["0x7f.1:80", "127.0.0.1"],
    ["1.2.772:80", "1.2.3.4"],
    ["4294967295:80", "255.255.255.255"],
  ])("knows how HAProxy reads %j", (text, readAs) => {
    expect(parseBind(text)).toMatchObject({ problem: { kind: "loose-address", readAs } });
  });

  it.each([
    ["127.0.0.1:80 nmae x", "name"],
    ["127.0.0.1:80 accept_proxy", "accept-proxy"],
  ])("suggests what %j means", (text, closest) => {
    expect(parseBind(text)).toMatchObject({ problem: { closest } });
  });
});

describe("describeBindProblem", () => {
  it.each([
    ["8001", ":8001"],
    ["127.0.0.1", "127.0.0.1:8001"],
    ["127.0.0.1:90-80", "80-90"],
  ])("hints at %j", (text, hint) => {
    const bind = parseBind(text);
    if (bind.kind === "bind") throw new Error("not refused");
    expect(describeBindProblem(bind.problem).hint).toContain(hint);
  });
});

it("reads what most binds are as it reads all others", () => {
  const number = fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 10, 99, 100, 199, 249, 250, 255, 256));
  const port = fc.oneof(fc.nat(70_000), fc.constantFrom(0, 1, 9999, 10_000, 65_535, 65_536));
  fc.assert(
    fc.property(fc.tuple(number, number, number, number), port, (numbers, last) => {
      const text = `${numbers.join(".")}:${last}`;
      // HAProxy takes no notice of the blank, and only a bind without one is taken for plain.
      expect(parseBind(text)).toEqual(parseBind(`${text} `));
    }),
    { numRuns: 3000 },
  );
});
