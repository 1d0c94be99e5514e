import { propertyKey } from "./property-key.mjs";

/**
 * Makes the TypeScript types of a config from its JSON Schema, so that descriptions, defaults and
 * types that an editor shows come from the one place where the options are defined.
 */
export function generateConfigInput(schema) {
  const generic = parametersOf(schema.$defs);
  const definitions = Object.entries(schema.$defs).map(([name, definition]) =>
    declaration(name, definition, generic),
  );
  return [
    "// Generated from src/options by `pnpm run generate`.",
    'import type { GiveOnlyOne } from "../give-only-one.js";',
    ...definitions,
  ].join("\n\n");
}

/** What the compiler learns by a type parameter: the frontends' names, and those mentioned elsewhere. */
const byParameter = {
  "Kubernetes.frontend": "FrontendName",
  "FrontendReference.frontend": "MentionedName",
  "LongConnections.frontends": "MentionedName",
  "ClientAddress.proxyProtocol": "MentionedName",
};
const parameters = {
  FrontendName: "FrontendName extends string = string",
  MentionedName: "MentionedName extends string = string",
};

/** What the JSON Schema need not say, as its place there says it. */
const words = { Severity: "/** How much a finding weighs; `off` hides it. */\n" };

/** The type parameters of each definition, from the options in it at whatever depth. */
function parametersOf(definitions) {
  const reaches = (name, parameter) =>
    Object.keys(byParameter).some(
      (option) => byParameter[option] === parameter && option.split(".")[0] === name,
    ) ||
    [...JSON.stringify(definitions[name]).matchAll(/#\/\$defs\/(\w+)/g)].some(([, other]) =>
      reaches(other, parameter),
    );
  return Object.fromEntries(
    Object.keys(definitions).map((name) => [
      name,
      Object.keys(parameters).filter((parameter) => reaches(name, parameter)),
    ]),
  );
}

function inBrackets(words) {
  return words.length === 0 ? "" : `<${words.join(", ")}>`;
}

function declaration(name, schema, generic) {
  if (schema.type !== "object") {
    return `${words[name] ?? tsdoc(schema)}export type ${name}Input = ${type(schema, generic)};`;
  }
  const context = { name, generic };
  const own = inBrackets(generic[name].map((parameter) => parameters[parameter]));
  const groups = groupsOf(name, schema);
  const options = Object.entries(schema.properties);
  const comment = tsdoc(schema);
  const rest = schema.additionalProperties;
  if (groups.length === 0 && typeof rest === "object") {
    // Two types, because what may be left out need not fit what others have.
    return [
      `interface ${name}Names${own} {\n${properties(options, schema, context)}\n}`,
      `${comment}export type ${name}Input${own} = ${name}Names${own} & { readonly [name: string]: ${type(rest, generic)} };`,
    ].join("\n\n");
  }
  if (groups.length === 0) {
    return `${comment}export interface ${name}Input${own} {\n${properties(options, schema, context)}\n}`;
  }
  const concerned = new Set(groups.flatMap(({ options }) => options));
  const others = options.filter(([option]) => !concerned.has(option));
  return [
    `interface ${name}Options {\n${properties(others, schema, context)}\n}`,
    ...groups.flatMap(({ union, alternatives, options: names }, index) => [
      ...alternatives.map((alternative) => {
        const given = options.filter(([option]) => names.includes(option));
        const base = index === 0 ? ` extends ${name}Options` : "";
        return `interface ${alternative.name}${base} {\n${given
          .map((entry) => alternativeProperty(entry, alternative, schema, context))
          .join("\n")}\n}`;
      }),
      // The compiler shows this name where none or two of the options are given.
      `type ${union} = ${alternatives.map(({ name }) => name).join(" | ")};`,
    ]),
    `${comment}export type ${name}Input = ${groups.map(({ union }) => union).join(" & ")};`,
  ].join("\n\n");
}

/** Sets of alternatives, exactly one of each of which holds. */
function groupsOf(name, { oneOf, allOf = [] }) {
  return (oneOf ? [{ oneOf }] : allOf).map(({ title, oneOf: alternatives }) => {
    const required = unique(alternatives.flatMap(({ required = [] }) => required));
    return {
      union: `${name}With${title ?? `ExactlyOneOf${joined(required, "")}`}`,
      options: unique([
        ...alternatives.flatMap(({ properties }) => Object.keys(properties)),
        ...required,
      ]),
      alternatives: alternatives.map((alternative) => ({
        name: `${name}${alternativeName(alternative, title === undefined)}`,
        required: alternative.required ?? [],
        properties: alternative.properties,
        opponentsOf: (option) =>
          title === undefined
            ? required
            : [option, ...opponentsOf(option, alternative.required ?? [], alternatives)],
      })),
    };
  });
}

function alternativeName({ required = [], properties }, isOneOption) {
  if (required.length === 0) return `Without${joined(Object.keys(properties))}`;
  return `${isOneOption ? "WithOnly" : "With"}${joined(required)}`;
}

function joined(names, separator = "And") {
  return names.map(capitalize).join(separator);
}

function unique(names) {
  return [...new Set(names)];
}

/** What an alternative needs where the one most like it has this option instead. */
function opponentsOf(option, required, alternatives) {
  return alternatives
    .filter((other) => other.required?.includes(option))
    .map((other) => required.filter((name) => !other.required.includes(name)))
    .reduce((least, names) => (names.length < least.length ? names : least), required);
}

function alternativeProperty(
  [option, schema],
  { required, properties, opponentsOf },
  parent,
  context,
) {
  const says = properties[option];
  const line = (value) => `${tsdoc(schema)}readonly ${propertyKey(option)}${value};`;
  if (required.includes(option)) {
    const value = says !== undefined && "const" in says ? says : withoutNull(schema);
    return line(`: ${type(value, context.generic)}`);
  }
  if (says === false || says?.type?.[0] === "null") {
    const names = opponentsOf(option).map((name) => JSON.stringify(name));
    const nothing = says === false ? "undefined" : "null | undefined";
    return line(`?: GiveOnlyOne<${names.join(" | ")}> | ${nothing}`);
  }
  return says === undefined
    ? property([option, schema], parent, context)
    : line(`?: ${type(says, context.generic)} | undefined`);
}

function withoutNull(schema) {
  if (!Array.isArray(schema.type)) return schema;
  const [name] = schema.type.filter((one) => one !== "null");
  return { ...schema, type: name };
}

function properties(options, parent, context) {
  return options.map((entry) => property(entry, parent, context)).join("\n");
}

function capitalize(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function property([option, schema], parent, { name, generic }) {
  const value = valueType(schema, byParameter[`${name}.${option}`], generic);
  return parent.required?.includes(option)
    ? `${tsdoc(schema)}readonly ${propertyKey(option)}: ${value};`
    : `${tsdoc(schema)}readonly ${propertyKey(option)}?: ${value} | undefined;`;
}

function valueType(schema, parameter, generic) {
  if (parameter === undefined) return type(schema, generic);
  switch (schema.type) {
    case "object":
      return `{ readonly [name in ${parameter}]: ${type(schema.additionalProperties, generic)} }`;
    case "array":
      return `readonly ${parameter}[]`;
    default:
      return parameter;
  }
}

function type(schema, generic) {
  if (schema.$ref) {
    const name = schema.$ref.replace("#/$defs/", "");
    return `${name}Input${inBrackets(generic[name])}`;
  }
  if (schema.anyOf) return schema.anyOf.map((one) => type(one, generic)).join(" | ");

  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (Array.isArray(schema.type)) {
    const names = schema.type.filter((name) => name !== "null");
    const given = names.map((name) => type({ ...schema, type: name }, generic));
    return [...given, "null"].join(" | ");
  }
  switch (schema.type) {
    case "integer":
      return "number";
    case "array":
      return `readonly (${type(schema.items, generic)})[]`;
    case "object":
      return `{ readonly [name: string]: ${type(schema.additionalProperties, generic)} }`;
    case "string":
    case "number":
    case "boolean":
    case "null":
      return schema.type;
    default:
      throw new Error(`no TypeScript type for ${JSON.stringify(schema)}`);
  }
}

function tsdoc({ description, default: defaultValue, examples = [], deprecated }) {
  const lines = [
    ...(description ? [description] : []),
    ...(isWorthShowing(defaultValue) ? [`@defaultValue \`${JSON.stringify(defaultValue)}\``] : []),
    ...examples.map((example) => `@example ${JSON.stringify(example)}`),
    ...(deprecated ? ["@deprecated"] : []),
  ];
  if (lines.length === 0) return "";
  return `/**\n${lines.map((line) => ` * ${line.replaceAll("*/", "*\\/")}`).join("\n")}\n */\n`;
}

function isWorthShowing(value) {
  return value !== undefined && value !== null && JSON.stringify(value) !== "{}";
}
