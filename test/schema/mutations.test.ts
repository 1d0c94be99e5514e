import { compile, type Path } from "@nixgen/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

type Options = Record<string, unknown>;

const ports = ["podPort", "lbServicePort", "servicePort"] as const;
const portNumber = fc.integer({ min: 1, max: 65535 });
const portOption = fc.constantFrom(...ports);

/** A frontend that the specification allows: exactly one port, and valid values (R43 to R51). */
const validFrontend: fc.Arbitrary<Options> = fc
  .tuple(
    portOption,
    portNumber,
    fc.record(
      {
        mode: fc.constantFrom("http", "tcp"),
        namespace: fc.constantFrom("default", "prod"),
        serviceName: fc.constantFrom("web", null),
        sslBackend: fc.boolean(),
        maxExpectedPods: fc.integer({ min: 1, max: 400 }),
        binds: fc.constantFrom(null, [], ["127.0.0.1:8001"]),
      },
      { requiredKeys: [] },
    ),
    fc.boolean(),
  )
  .map(([option, port, rest, nullBeside]) => ({
    ...rest,
    [option]: port,
    ...(nullBeside ? { [otherPort(option)]: null } : {}),
  }));

function otherPort(option: string): string {
  return ports.find((other) => other !== option) ?? "podPort";
}

function givenPort(frontend: Options): string {
  return ports.find((option) => typeof frontend[option] === "number") ?? "podPort";
}

interface Mutation {
  readonly code: string;
  /** Below the frontend's own path. */
  readonly path: (frontend: Options) => Path;
  readonly apply: (frontend: Options) => Options;
}

/** Single steps away from a valid frontend, each with the one diagnostic it must give. */
const mutations: Readonly<Record<string, fc.Arbitrary<Mutation>>> = {
  "second port": portNumber.map((port) => ({
    code: "frontend/port-exclusive",
    path: () => [],
    apply: (frontend) => ({ ...frontend, [otherPort(givenPort(frontend))]: port }),
  })),
  "no port": fc.constantFrom("null", "gone").map((how) => ({
    code: "frontend/port-missing",
    path: () => [],
    apply: (frontend) => ({
      ...Object.fromEntries(
        Object.entries(frontend).filter(([key]) => key !== givenPort(frontend)),
      ),
      ...(how === "null" ? { [givenPort(frontend)]: null } : {}),
    }),
  })),
  "port out of range": fc.oneof(fc.integer({ max: 0 }), fc.integer({ min: 65536 })).map((port) => ({
    code: "config/out-of-range",
    path: (frontend) => [givenPort(frontend)],
    apply: (frontend) => ({ ...frontend, [givenPort(frontend)]: port }),
  })),
  "port of a wrong type": fc
    .oneof(portNumber.map(String), fc.constant(80.5), fc.constant(true), fc.constant([80]))
    .map((port) => ({
      code: "config/wrong-type",
      path: (frontend) => [givenPort(frontend)],
      apply: (frontend) => ({ ...frontend, [givenPort(frontend)]: port }),
    })),
  "wrong mode": fc.constantFrom("HTTP", "udp", "", "health").map((mode) => ({
    code: "config/wrong-value",
    path: () => ["mode"],
    apply: (frontend) => ({ ...frontend, mode }),
  })),
  "pods below 1": fc.integer({ max: 0 }).map((maxExpectedPods) => ({
    code: "config/out-of-range",
    path: () => ["maxExpectedPods"],
    apply: (frontend) => ({ ...frontend, maxExpectedPods }),
  })),
  "unknown key": fc.constantFrom("port", "podport", "lbPort", "constructor", "x").map((key) => ({
    code: "config/unknown-option",
    path: () => [key],
    apply: (frontend) => ({ ...frontend, [key]: 8080 }),
  })),
};

const anyMutation = fc.oneof(...Object.values(mutations));

const frontendPath: Path = ["flyingcircus", "kubernetes", "frontend"];
const configOf = (frontends: readonly Options[]) => ({
  flyingcircus: {
    kubernetes: {
      frontend: Object.fromEntries(frontends.map((options, i) => [`app${i}`, options])),
    },
  },
});
const shapeCodes = /^(config|frontend\/port-)/;
const shapeFindings = (input: unknown) =>
  compile(input)
    .diagnostics.filter(({ code }) => shapeCodes.test(code))
    .map(({ code, path }) => ({ code, path }));

it("compiles every config with exactly one port per frontend and valid values", () => {
  fc.assert(
    fc.property(fc.array(validFrontend, { maxLength: 5 }), (frontends) => {
      const { model } = compile(configOf(frontends));
      expect(shapeFindings(configOf(frontends))).toEqual([]);
      expect(model).toBeDefined();
    }),
    { numRuns: 500 },
  );
});

describe("a single mutation gives its own diagnostic at its own path", () => {
  for (const [name, mutation] of Object.entries(mutations)) {
    it(name, () => {
      fc.assert(
        fc.property(validFrontend, mutation, (frontend, { code, path, apply }) => {
          const input = configOf([apply(frontend)]);
          expect(shapeFindings(input)).toEqual([
            { code, path: [...frontendPath, "app0", ...path(frontend)] },
          ]);
          expect(compile(input).model).toBeUndefined();
        }),
        { numRuns: 200 },
      );
    });
  }
});

it("gives the same diagnostics for a mutation whatever else is wrong in the config", () => {
  const mutated = fc.tuple(validFrontend, fc.option(anyMutation, { nil: undefined }));
  fc.assert(
    fc.property(fc.array(mutated, { minLength: 1, maxLength: 8 }), (frontends) => {
      const input = configOf(frontends.map(([valid, mutation]) => mutation?.apply(valid) ?? valid));
      const expected = frontends.flatMap(([valid, mutation], i) =>
        mutation === undefined
          ? []
          : [{ code: mutation.code, path: [...frontendPath, `app${i}`, ...mutation.path(valid)] }],
      );
      const found = shapeFindings(input);
      expect(found).toHaveLength(expected.length);
      expect(found).toEqual(expect.arrayContaining(expected));
    }),
    { numRuns: 500 },
  );
});

it("finds two mutations of one frontend", () => {
  fc.assert(
    fc.property(validFrontend, portNumber, (valid, port) => {
      const frontend = {
        ...valid,
        [otherPort(givenPort(valid))]: port,
        [givenPort(valid)]: 70000,
        mode: "udp",
      };
      expect(
        shapeFindings(configOf([frontend]))
          .map(({ code }) => code)
          .sort(),
      ).toEqual(["config/out-of-range", "config/wrong-value", "frontend/port-exclusive"]);
    }),
    { numRuns: 200 },
  );
});
