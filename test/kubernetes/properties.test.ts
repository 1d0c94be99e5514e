import { type Manifests, manifestsOf } from "@nixgen/kubernetes";
import { type ConfigInput, compile } from "@nixgen/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  manifestsJson,
  manifestsYaml,
} from "../../packages/nixgen/src/manifests/print-manifests.ts";
import { schemaProblem } from "./schemas.ts";

const port = fc.integer({ min: 1, max: 65535 });
const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,3}[a-z0-9]$/);
/** Few, so that frontends meet in one Service. */
const serviceName = fc.constantFrom("web", "api", "traefik", "yes", "null", "constructor");
const namespace = fc.constantFrom("default", "prod", "kube-system", "012");
const frontend = fc
  .record({
    kind: fc.constantFrom("podPort", "podPort", "lbServicePort", "servicePort"),
    port,
    mode: fc.constantFrom("http", "tcp"),
    service: fc.record({ serviceName, namespace }, { requiredKeys: [] }),
  })
  .map(({ kind, port: number, mode, service }) => ({ [kind]: number, mode, ...service }));
const access = fc.record(
  {
    role: fc.constantFrom("view", "edit", "cluster-admin", "system:node-reader", "yes"),
    namespaces: fc.array(namespace, { minLength: 1, maxLength: 3 }),
    namespace,
  },
  { requiredKeys: ["role"] },
);
const volume = fc.record(
  { size: fc.constantFrom("1Gi", "500Mi"), class: fc.constantFrom("local", "nfs"), namespace },
  { requiredKeys: ["size", "class"] },
);
const names = fc.oneof(label, fc.constantFrom("constructor", "yes", "012", "1e3", "traefik"));
const services = fc.dictionary(
  fc.oneof(
    serviceName,
    fc.tuple(namespace, serviceName).map((pair) => pair.join("/")),
  ),
  fc.record(
    {
      selector: fc.dictionary(names, fc.constantFrom("web", "yes", "012", ""), { minKeys: 1 }),
      external: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  { maxKeys: 2 },
);
const configs = fc
  .record({
    frontends: fc.dictionary(label, frontend, { maxKeys: 5 }),
    volumes: fc.dictionary(names, volume, { maxKeys: 3 }),
    access: fc.dictionary(names, access, { maxKeys: 3 }),
    services,
  })
  .map(
    ({ frontends, ...cluster }) =>
      ({
        flyingcircus: { kubernetes: { frontend: frontends } },
        cluster,
      }) as unknown as ConfigInput,
  );

function made(config: ConfigInput): Manifests {
  const { model, diagnostics } = compile(config);
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  return manifestsOf(model, { namespaces: true });
}

/** The same with the entries of every set in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

const dnsLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

describe("manifests of configs at random", () => {
  it("are the same in any order of the config, byte for byte", () => {
    fc.assert(
      fc.property(configs, (config) => {
        const other = made(reversed(config) as ConfigInput);
        expect(manifestsYaml(other)).toBe(manifestsYaml(made(config)));
        expect(manifestsJson(other)).toBe(manifestsJson(made(config)));
      }),
      { numRuns: 100 },
    );
  });

  it("have names that are unique and that Kubernetes takes, and ports that a Service can have", () => {
    let [objects, ports] = [0, 0];
    fc.assert(
      fc.property(configs, (config) => {
        const manifests = made(config).manifests.map(({ object }) => object);
        const titles = manifests.map(
          ({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`,
        );
        expect(new Set(titles).size).toBe(titles.length);
        for (const object of manifests) {
          objects++;
          const { name, namespace: place } = object.metadata;
          expect(name).toMatch(/^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/);
          expect(name.length).toBeLessThanOrEqual(253);
          if (place !== undefined) expect(place).toMatch(dnsLabel);
          expect(schemaProblem(object, "1.30")).toBe(undefined);
          if (object.kind !== "Service" || !("spec" in object)) continue;
          expect(name).toMatch(dnsLabel);
          const list = object.spec !== undefined && "ports" in object.spec ? object.spec.ports : [];
          const portNames = (list ?? []).map((one) => one.name ?? "");
          ports += portNames.length;
          expect(portNames.length).toBeGreaterThan(0);
          expect(new Set(portNames).size).toBe(portNames.length);
          for (const portName of portNames) expect(portName).toMatch(/^[a-z][a-z0-9-]{0,14}$/);
        }
      }),
      { numRuns: 200 },
    );
    expect(objects).toBeGreaterThan(200);
    expect(ports).toBeGreaterThan(100);
  });
});
