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
  if (schema.type !== "object") return `export type ${name}Input = ${type(schema, generic)};`;
  const exclusive = (schema.oneOf ?? []).flatMap(({ required }) => required);
  const options = Object.entries(schema.properties);
  const comment = tsdoc(schema);
  if (exclusive.length === 0) {
    const own = inBrackets(generic[name].map((parameter) => parameters[parameter]));
    return `${comment}export interface ${name}Input${own} {\n${properties(options, schema, { name, generic })}\n}`;
  }
  // The compiler shows these names where none or two of the options are given.
  const union = `${name}WithExactlyOneOf${exclusive.map(capitalize).join("")}`;
  const alternative = (option) => `${name}WithOnly${capitalize(option)}`;
  const others = options.filter(([option]) => !exclusive.includes(option));
  const given = options.filter(([option]) => exclusive.includes(option));
  return [
    `interface ${name}Options {\n${properties(others, schema, { name, generic })}\n}`,
    ...exclusive.map(
      (option) =>
        `interface ${alternative(option)} extends ${name}Options {\n${given
          .map((entry) => exclusiveProperty(entry, entry[0] === option, exclusive))
          .join("\n")}\n}`,
    ),
    `type ${union} = ${exclusive.map(alternative).join(" | ")};`,
    `${comment}export type ${name}Input = ${union};`,
  ].join("\n\n");
}

function exclusiveProperty([option, schema], isGiven, exclusive) {
  const value = isGiven
    ? `: ${type({ ...schema, type: schema.type.filter((name) => name !== "null")[0] }, {})}`
    : `?: GiveOnlyOne<${exclusive.map((name) => JSON.stringify(name)).join(" | ")}> | null | undefined`;
  return `${tsdoc(schema)}readonly ${key(option)}${value};`;
}

function properties(options, parent, context) {
  const named = options.map((entry) => property(entry, parent, context));
  const others = parent.additionalProperties;
  // Without `undefined` in the named ones, they fit the others' type.
  if (typeof others !== "object") return named.join("\n");
  return [
    ...named.map((line) => line.replace(/ \| undefined;$/, ";")),
    `readonly [name: string]: ${type(others, context.generic)};`,
  ].join("\n");
}

function capitalize(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function property([option, schema], parent, { name, generic }) {
  const value = valueType(schema, byParameter[`${name}.${option}`], generic);
  return parent.required?.includes(option)
    ? `${tsdoc(schema)}readonly ${key(option)}: ${value};`
    : `${tsdoc(schema)}readonly ${key(option)}?: ${value} | undefined;`;
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

function key(name) {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
