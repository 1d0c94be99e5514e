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
    'import type { ExactlyOneOf } from "../exactly-one-of.js";',
    ...definitions,
  ].join("\n\n");
}

function declaration(name, schema) {
  const exclusive = new Set(schema.oneOf?.flatMap(({ required }) => required));
  const isExclusive = ([option]) => exclusive.has(option);
  const options = Object.entries(schema.properties);
  const comment = tsdoc(schema);
  if (exclusive.size === 0) {
    return `${comment}export interface ${name}Input {\n${options.map((entry) => property(entry, schema)).join("\n")}\n}`;
  }
  return [
    `interface ${name}Options {\n${options
      .filter((entry) => !isExclusive(entry))
      .map((entry) => property(entry, schema))
      .join("\n")}\n}`,
    `interface ${name}Exclusive {\n${options
      .filter(isExclusive)
      .map(
        ([option, value]) => `${tsdoc(value)}readonly ${key(option)}: ${type(withoutNull(value))};`,
      )
      .join("\n")}\n}`,
    `${comment}export type ${name}Input = ${name}Options & (\n${[...exclusive]
      .map((option) => `  | ExactlyOneOf<${name}Exclusive, "${option}">`)
      .join("\n")}\n);`,
  ].join("\n\n");
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

function withoutNull(schema) {
  return { ...schema, anyOf: schema.anyOf.filter(({ type }) => type !== "null") };
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
