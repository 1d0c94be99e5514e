import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ephemeralPorts } from "../listeners/platform-listeners.js";
import { choosePorts, localPorts } from "./choose-ports.js";

const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/), { maxLength: 60 });
const chosen = (all: readonly string[], taken: Iterable<number> = []) =>
  choosePorts([...all].sort(), new Set(taken));

describe("the ports that are chosen", () => {
  it("lie below the kernel's and Kubernetes' own", () => {
    const last = localPorts.first + localPorts.count - 1;
    expect(last).toBeLessThan(30_000);
    expect(last).toBeLessThan(ephemeralPorts.first);
  });

  it("differ from each other and from those that are taken", () => {
    const { first, count } = localPorts;
    const port = fc.integer({ min: first, max: first + count - 1 });
    fc.assert(
      fc.property(names, fc.array(port), (all, others) => {
        // What they would have is taken, too.
        const taken = [...others, ...chosen(all).values()];
        const ports = [...chosen(all, taken).values()];
        expect(ports).toHaveLength(all.length);
        expect(new Set([...ports, ...taken]).size).toBe(new Set(taken).size + ports.length);
        for (const one of ports) {
          expect(one).toBeGreaterThanOrEqual(first);
          expect(one).toBeLessThan(first + count);
        }
      }),
    );
  });

  it("are the same on every machine and in every release", () => {
    expect(Object.fromEntries(chosen(["myapp", "shop", "wiki"]))).toMatchInlineSnapshot(`
      {
        "myapp": 21609,
        "shop": 27279,
        "wiki": 27677,
      }
    `);
  });

  it("fill the whole range, and then there are none", () => {
    const all = Array.from({ length: localPorts.count + 2 }, (_, index) => `app${index}`);
    const ports = chosen(all);
    expect(ports.size).toBe(localPorts.count);
    expect(new Set(ports.values()).size).toBe(localPorts.count);
    expect(chosen(["one"], ports.values()).size).toBe(0);
  });

  it("hardly move when another app comes or goes", () => {
    const moved = { changes: 0, apps: 0 };
    for (let round = 0; round < 1000; round++) {
      const before = Array.from({ length: 100 }, (_, index) => `app-${round}-${index}`);
      const ports = chosen(before);
      const after = chosen([...before, `app-${round}-5x`]);
      moved.changes++;
      moved.apps += before.filter((name) => ports.get(name) !== after.get(name)).length;
    }
    // About 100 / 9973 / 2 of them share the new one's place and come after it by name.
    expect(moved).toMatchInlineSnapshot(`
      {
        "apps": 5,
        "changes": 1000,
      }
    `);
  });
});
