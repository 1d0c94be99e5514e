/**
 * Makes the TypeScript types of a config from its JSON Schema, so that descriptions, defaults and
 * types that an editor shows come from the one place where the options are defined.
 */
export function generateConfigInput(schema) {
  const definitions = Object.entries(schema.$defs).map(([name, definition]) =>
    declaration(name, definition),
  );
  return [
    "// Generated from src/options by `pnpm run generate`.",
    'import type { GiveOnlyOne } from "../give-only-one.js";',
    ...definitions,
  ].join("\n\n");
}

function declaration(name, schema) {
  const exclusive = (schema.oneOf ?? []).flatMap(({ required }) => required);
  const options = Object.entries(schema.properties);
  const comment = tsdoc(schema);
  if (exclusive.length === 0) {
    return `${comment}export interface ${name}Input {\n${properties(options, schema)}\n}`;
  }
  // The compiler shows these names where none or two of the options are given.
  const union = `${name}WithExactlyOneOf${exclusive.map(capitalize).join("")}`;
  const alternative = (option) => `${name}WithOnly${capitalize(option)}`;
  const others = options.filter(([option]) => !exclusive.includes(option));
  const given = options.filter(([option]) => exclusive.includes(option));
  return [
    `interface ${name}Options {\n${properties(others, schema)}\n}`,
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
    ? `: ${type({ ...schema, anyOf: schema.anyOf.filter(({ type }) => type !== "null") })}`
    : `?: GiveOnlyOne<${exclusive.map((name) => JSON.stringify(name)).join(" | ")}> | null | undefined`;
  return `${tsdoc(schema)}readonly ${key(option)}${value};`;
}

function properties(options, parent) {
  return options.map((entry) => property(entry, parent)).join("\n");
}

function capitalize(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function property([option, schema], parent) {
  return parent.required?.includes(option)
    ? `${tsdoc(schema)}readonly ${key(option)}: ${type(schema)};`
    : `${tsdoc(schema)}readonly ${key(option)}?: ${type(schema)} | undefined;`;
}

function type(schema) {
  if (schema.$ref) return `${schema.$ref.replace("#/$defs/", "")}Input`;
  if (schema.anyOf) return schema.anyOf.map(type).join(" | ");
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if ("const" in schema) return JSON.stringify(schema.const);
  switch (schema.type) {
    case "integer":
      return "number";
    case "array":
      return `readonly (${type(schema.items)})[]`;
    case "object":
      return `{ readonly [name: string]: ${type(schema.additionalProperties)} }`;
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
