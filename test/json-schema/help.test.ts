import { compile, configJsonSchema } from "@nixgen/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

/** The keywords that are looked at here. */
interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly const?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly deprecated?: boolean;
  readonly deprecationMessage?: string;
  readonly defaultSnippets?: readonly { readonly label: string; readonly body: unknown }[];
}

const schema = configJsonSchema();
const definitions = Object.entries(schema.$defs as Readonly<Record<string, Schema>>);
const ajv = new Ajv2020({ strict: false }).addSchema(schema, "config");

/** What is wrong with a value at a place of the schema, such as `Config/properties/platform`. */
function problems(place: string, value: unknown): unknown {
  const validate = ajv.compile({ $ref: `config#/$defs/${place}` });
  return validate(value) ? [] : validate.errors;
}

const options = definitions.flatMap(([id, { properties = {}, required = [] }]) =>
  Object.entries(properties)
    // Their keys are codes, whose words come from the catalogue.
    .filter(() => id !== "Rules" && id !== "Suppressions")
    .map(([name, option]) => ({
      place: `${id}/properties/${name}`,
      option,
      isRequired: required.includes(name),
    })),
);

/** Every schema within another, itself included. */
function within(value: unknown): Schema[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(within)];
}

/** A snippet's body as it is inserted, its placeholders left as they are. */
function inserted(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body).replaceAll(/\$\{\d+:([^}]*)\}/g, "$1"));
}

describe.each(options)("$place", ({ place, option, isRequired }) => {
  it("says what it is, what holds without it, and how it is written", () => {
    const { description = "", markdownDescription = "", examples = [] } = option;
    expect(description).toMatch(/[.…]$/);
    expect(markdownDescription).toContain(description);
    const example = /^Example: `(.+)`$/m.exec(markdownDescription)?.[1] ?? "";
    expect(problems(place, JSON.parse(example))).toEqual([]);
    if (!example.includes("{")) expect(JSON.stringify(examples[0])).toBe(example);
    if (!isRequired && !("default" in option)) expect(markdownDescription).toContain("Without it");
  });

  it("offers examples that it accepts, and that editors can show", () => {
    for (const example of option.examples ?? []) {
      expect(problems(place, example)).toEqual([]);
      expect(JSON.stringify(example)).not.toContain("{");
    }
  });
});

it("says what every value of an enumeration means", () => {
  const enumerations = within(schema).filter((one) => Array.isArray(one.enum));
  expect(enumerations.length).toBeGreaterThan(9);
  for (const {
    enum: values = [],
    enumDescriptions = [],
    markdownEnumDescriptions,
  } of enumerations) {
    expect(enumDescriptions.map((text) => /\S\.$/.test(text))).toEqual(values.map(() => true));
    expect(markdownEnumDescriptions).toEqual(enumDescriptions);
  }
});

it("marks as deprecated what the platform deprecated, and nothing else", () => {
  expect(
    options
      .filter(({ option }) => option.deprecated || option.deprecationMessage !== undefined)
      .map(({ place, option }) => [place, option.deprecationMessage]),
  ).toEqual([
    ["NginxVirtualHost/properties/listenAddress", expect.stringContaining("listenAddresses")],
    ["NginxVirtualHost/properties/listenAddress6", expect.stringContaining("listenAddresses")],
  ]);
});

it("names every code that can be set, with its title", () => {
  for (const id of ["Rules", "Suppressions"]) {
    const { properties = {} } = Object.fromEntries(definitions)[id] ?? {};
    expect(Object.keys(properties).length).toBeGreaterThan(70);
    expect(properties["bind/duplicate"]?.markdownDescription).toBe(
      "Two sections of HAProxy on one address and port (error by default).\n\n`nixgen explain bind/duplicate` tells more.",
    );
  }
});

describe("snippets", () => {
  const ofDefinitions = definitions.map(([id, { defaultSnippets = [] }]) => ({
    place: id,
    defaultSnippets,
  }));
  const ofOptions = options.map(({ place, option: { defaultSnippets = [] } }) => ({
    place,
    defaultSnippets,
  }));
  const snippets = [...ofDefinitions, ...ofOptions].flatMap(({ place, defaultSnippets }) =>
    defaultSnippets.map((snippet) => ({ place, ...snippet })),
  );

  it("are there for both scenarios, as a whole and as frontends, and for hosts", () => {
    expect(new Set(snippets.map(({ place }) => place))).toEqual(
      new Set([
        "Config",
        "Cluster/properties/access",
        "Cluster/properties/services",
        "Cluster/properties/volumes",
        "Config/properties/apps",
        "App",
        "Kubernetes/properties/frontend",
        "KubernetesFrontend",
        "NginxService/properties/virtualHosts",
        "NginxVirtualHost",
        "NginxVirtualHost/properties/locations",
        "NginxLocation",
        "NginxLocation/properties/proxyPass",
        "Config/properties/hardening",
        "Machine",
      ]),
    );
  });

  it.each(snippets)("$place: $label, is valid as it is inserted", ({ place, body }) => {
    expect(JSON.stringify(body)).toMatch(/\$\{1:/);
    expect(problems(place, inserted(body))).toEqual([]);
    if (place === "Config") expect(compile(inserted(body)).diagnostics).toEqual([]);
  });
});
