import { type AppInput, type ConfigInput, compile, listenerMap, type Model } from "@nixgen/schema";
import fc from "fast-check";
import { expect, it } from "vitest";
import { haproxyConfigs } from "../arbitraries/config.js";

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/);
const app: fc.Arbitrary<AppInput> = fc
  .tuple(fc.stringMatching(/^[a-z]{8,12}$/), fc.option(fc.integer({ min: 20_000, max: 29_972 })))
  .map(([host, localPort]) => ({
    host: `${host}.example`,
    podPort: 8080,
    ...(localPort === null ? {} : { localPort }),
  }));

/** What else listens where nixgen chooses: on any address, single ports and ranges. */
const byHand = fc.array(
  fc
    .tuple(fc.constantFrom("127.0.0.1", "192.0.2.11", "*", "[::1]"), fc.nat(9000), fc.nat(400))
    .map(([address, start, length]) => `${address}:${20_000 + start}-${20_000 + start + length}`),
  { maxLength: 6 },
);

const configs = fc
  .tuple(haproxyConfigs, fc.dictionary(name, app, { minKeys: 4, maxKeys: 40 }), byHand)
  .map(([{ flyingcircus = {}, ...facts }, apps, binds]): ConfigInput => {
    const haproxy = flyingcircus.services?.haproxy ?? {};
    const busy = { mode: "tcp" as const, binds };
    return {
      ...facts,
      flyingcircus: {
        ...flyingcircus,
        services: { haproxy: { ...haproxy, listen: { ...haproxy.listen, "z-busy": busy } } },
      },
      apps,
    };
  });

/** The port of each app's frontend. */
function portsOf({ apps, config }: Model): ReadonlyMap<string, number> {
  return new Map(
    apps.flatMap(({ name: one }) => {
      const [bind] = config.flyingcircus.kubernetes.frontend[one]?.binds ?? [];
      return bind === undefined ? [] : [[one, Number(bind.split(":")[1])]];
    }),
  );
}

it("chooses ports that nothing in the listener map has, whatever listens there", () => {
  let chosen = 0;
  fc.assert(
    fc.property(configs, (config) => {
      const { model } = compile(config);
      if (model === undefined) return;
      for (const webgateway of model.webgateways) {
        const map = listenerMap(model, webgateway);
        for (const [one, port] of portsOf(model)) {
          if (config.apps?.[one]?.localPort !== undefined) continue;
          chosen++;
          const there = map.filter((entry) => covers(entry.port, port));
          expect(there.map(({ owner }) => owner)).toEqual([`frontend "${one}"`]);
          expect(port).toBeLessThan(30_000);
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(chosen).toBeGreaterThan(300);
});

function covers(range: string | undefined, port: number): boolean {
  const [first, last = first] = (range ?? "").split("-").map(Number);
  return first !== undefined && last !== undefined && first <= port && port <= last;
}

it("leaves out ports that something else must listen on, as the config speaks of them", () => {
  const apps = { wiki: { host: "wiki.example", podPort: 80 } };
  const portIn = (flyingcircus: ConfigInput["flyingcircus"]) => {
    const { model } = compile({ apps, flyingcircus });
    return model === undefined ? undefined : portsOf(model).get("wiki");
  };
  const port = portIn({});
  expect(port).toBe(27_677);
  const proxyPass = `http://127.0.0.1:${port}/status`;
  const virtualHosts = { "a.example": { locations: { "/": { proxyPass } } } };
  expect(portIn({ services: { nginx: { virtualHosts } } })).not.toBe(port);
  const old = { mode: "tcp" as const, servers: [`old 127.0.0.1:${port} check`] };
  expect(portIn({ services: { haproxy: { backend: { old } } } })).not.toBe(port);
  const other = { mode: "tcp" as const, servers: [`old 127.0.0.1:${Number(port) + 1} check`] };
  expect(portIn({ services: { haproxy: { backend: { other } } } })).toBe(port);
});

it("moves the port of hardly any other app when one comes or goes", () => {
  const figure = { changes: 0, others: 0, moved: 0 };
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 20, maxLength: 40 }), ([coming, ...names]) => {
      const all = Object.fromEntries(
        names.map((one) => [one, { host: `${one}.example`, podPort: 80 }]),
      );
      const before = compile({ apps: all }).model;
      const added = { [`${coming}-new`]: { host: "new.example", podPort: 80 } };
      const after = compile({ apps: { ...added, ...all } }).model;
      if (before === undefined || after === undefined) throw new Error("no model");
      const ports = portsOf(after);
      figure.changes++;
      figure.others += names.length;
      figure.moved += [...portsOf(before)].filter(([one, port]) => ports.get(one) !== port).length;
    }),
    { numRuns: 200, seed: 8 },
  );
  expect(figure).toMatchInlineSnapshot(`
    {
      "changes": 200,
      "moved": 0,
      "others": 5495,
    }
  `);
});
