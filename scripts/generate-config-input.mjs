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
  const groups = groupsOf(name, schema);
  const options = Object.entries(schema.properties);
  const comment = tsdoc(schema);
  if (groups.length === 0) {
    return `${comment}export interface ${name}Input {\n${properties(options, schema)}\n}`;
  }
  const concerned = new Set(groups.flatMap(({ options }) => options));
  const others = options.filter(([option]) => !concerned.has(option));
  return [
    `interface ${name}Options {\n${properties(others, schema)}\n}`,
    ...groups.flatMap(({ union, alternatives, options: names }, index) => [
      ...alternatives.map((alternative) => {
        const given = options.filter(([option]) => names.includes(option));
        const base = index === 0 ? ` extends ${name}Options` : "";
        return `interface ${alternative.name}${base} {\n${given
          .map((entry) => alternativeProperty(entry, alternative, schema))
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

function alternativeProperty([option, schema], { required, properties, opponentsOf }, parent) {
  const says = properties[option];
  const line = (value) => `${tsdoc(schema)}readonly ${key(option)}${value};`;
  if (required.includes(option)) {
    const value = says !== undefined && "const" in says ? says : withoutNull(schema);
    return line(`: ${type(value)}`);
  }
  if (says === false || says?.type === "null") {
    const names = opponentsOf(option).map((name) => JSON.stringify(name));
    const nothing = says === false ? "undefined" : "null | undefined";
    return line(`?: GiveOnlyOne<${names.join(" | ")}> | ${nothing}`);
  }
  return says === undefined
    ? property([option, schema], parent)
    : line(`?: ${type(says)} | undefined`);
}

function withoutNull({ anyOf, ...schema }) {
  return anyOf ? { ...schema, anyOf: anyOf.filter(({ type }) => type !== "null") } : schema;
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
