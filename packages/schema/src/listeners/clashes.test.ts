import fc from "fast-check";
import { expect, it } from "vitest";
import { findClashes } from "./clashes.js";
import type { AddressListener, InternetListener, ListeningProgram } from "./listener.js";

interface Spec {
  readonly program: ListeningProgram;
  readonly address: "127.0.0.1" | "192.0.2.11" | "::1" | "*4" | "*6" | "*6only";
  readonly first: number;
  readonly length: number;
  readonly owner: number;
}

const specs: fc.Arbitrary<readonly Spec[]> = fc.array(
  fc.record({
    program: fc.constantFrom("haproxy", "haproxy", "nginx"),
    address: fc.constantFrom("127.0.0.1", "192.0.2.11", "::1", "*4", "*6", "*6only"),
    first: fc.integer({ min: 1, max: 12 }),
    length: fc.constantFrom(0, 0, 0, 2, 5),
    owner: fc.integer({ min: 0, max: 4 }),
  }),
  { maxLength: 12 },
);

function listener(
  { program, address, first, length, owner }: Spec,
  index: number,
): AddressListener {
  const ports = { first, last: first + length };
  const socket = address.startsWith("*")
    ? {
        kind: "wildcard" as const,
        family: address === "*4" ? (4 as const) : (6 as const),
        ports,
        takesIpv4: address === "*6",
      }
    : {
        kind: "ip" as const,
        family: address === "::1" ? (6 as const) : (4 as const),
        address,
        ports,
        takesIpv4: false,
      };
  return {
    program,
    socket,
    owner: `owner ${owner}`,
    purpose: "",
    ownerPath: [program, owner],
    path: ["binds", index],
  };
}

/** What clashes, by comparing all pairs. */
function expected(listeners: readonly AddressListener[]): ReadonlyMap<string, ReadonlySet<string>> {
  const reported = new Map<string, Set<string>>();
  const add = (kind: string, { path }: AddressListener) => {
    const places = reported.get(kind) ?? new Set();
    reported.set(kind, places.add(String(path)));
  };
  for (const [index, a] of listeners.entries()) {
    for (const [otherIndex, b] of listeners.entries()) {
      if (a === b || (a.owner === b.owner && a.program === b.program) || !sharePort(a, b)) continue;
      if (a.program === "haproxy" && b.program === "haproxy") {
        const isLater =
          a.socket.ports.first > b.socket.ports.first ||
          (a.socket.ports.first === b.socket.ports.first && index > otherIndex);
        if (sameAddress(a, b) && isLater) add("shared", a);
        if (a.socket.kind === "wildcard" && b.socket.kind === "ip" && covers(a, b.socket.family)) {
          add("shadowed", a);
        }
      } else if (a.program === "haproxy" && overlaps(a, b)) add("refused", a);
    }
  }
  return reported;
}

function sharePort(a: InternetListener, b: InternetListener): boolean {
  return a.socket.ports.first <= b.socket.ports.last && b.socket.ports.first <= a.socket.ports.last;
}

function sameAddress(a: AddressListener, b: AddressListener): boolean {
  if (a.socket.kind === "ip" && b.socket.kind === "ip")
    return a.socket.address === b.socket.address;
  return a.socket.kind === b.socket.kind && a.socket.family === b.socket.family;
}

function covers({ socket }: AddressListener, family: 4 | 6): boolean {
  return socket.family === family || (family === 4 && socket.takesIpv4 === true);
}

function overlaps(a: AddressListener, b: AddressListener): boolean {
  if (a.socket.kind === "ip" && b.socket.kind === "ip") return sameAddress(a, b);
  if (a.socket.kind === "ip") return covers(b, a.socket.family);
  if (b.socket.kind === "ip") return covers(a, b.socket.family);
  return [4, 6].some((family) => covers(a, family as 4 | 6) && covers(b, family as 4 | 6));
}

it("finds what comparing all pairs finds", () => {
  fc.assert(
    fc.property(specs, (chosen) => {
      const listeners = chosen.map(listener);
      const found = new Map<string, Set<string>>();
      for (const { kind, listener: one, other } of findClashes(listeners)) {
        expect(sharePort(one, other)).toBe(true);
        expect(one.owner === other.owner && one.program === other.program).toBe(false);
        found.set(kind, (found.get(kind) ?? new Set()).add(String(one.path)));
      }
      expect(found).toEqual(expected(listeners));
    }),
    { numRuns: 3000 },
  );
});

it("takes no quadratic time where many listeners share a port", () => {
  const listeners = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      listener(
        { program: "haproxy", address: "127.0.0.1", first: 1, length: 60_000, owner: index },
        index,
      ),
    );
  // Comparing all pairs would take hundreds of millions of steps.
  expect(findClashes(listeners(30_000))).toHaveLength(29_999);
});
