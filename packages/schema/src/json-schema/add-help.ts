import type { AnyOptionHelp, DefinitionHelp } from "../options/option-help.js";
import { editorSnippet } from "./editor-snippet.js";
import { hoverText } from "./hover-text.js";
import type { JsonSchema } from "./json-schema.js";

/** The definitions with what editors show of each option: hover texts, examples, snippets. */
export function addHelp(
  definitions: Readonly<Record<string, JsonSchema>>,
  allHelp: readonly DefinitionHelp[],
): Record<string, JsonSchema> {
  const helpOf = new Map(allHelp.map((help) => [help.id, help]));
  const described = Object.entries(definitions).map(([id, definition]): [string, JsonSchema] => {
    const help = helpOf.get(id);
    return [id, help === undefined ? definition : describe(definition, help, definitions)];
  });
  const alternatives = new Map(
    described.flatMap(([, { properties = {} }]) => Object.values(properties).flatMap(hoverTexts)),
  );
  return Object.fromEntries(
    described.map(([id, definition]) => [id, { ...definition, ...alternatives.get(id) }]),
  );
}

/** What is shown over an object that is one of an option's alternatives: the option's own text. */
function hoverTexts({ anyOf = [], markdownDescription }: JsonSchema): [string, JsonSchema][] {
  if (markdownDescription === undefined) return [];
  return anyOf.flatMap(({ $ref }) =>
    $ref === undefined ? [] : [[$ref.replace("#/$defs/", ""), { markdownDescription }]],
  );
}

function describe(
  definition: JsonSchema,
  { options, snippets }: DefinitionHelp,
  definitions: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  const properties = Object.entries(definition.properties ?? {}).map(([name, option]) => {
    const help = options[name];
    if (help === undefined) throw new Error(`there is no help on ${name}`);
    const target = definitions[option.$ref?.replace("#/$defs/", "") ?? ""];
    const description = option.description ?? target?.description ?? "";
    return [name, describeOption({ ...option, description }, help)];
  });
  return {
    ...definition,
    properties: Object.fromEntries(properties),
    ...(snippets.length === 0 ? {} : { defaultSnippets: snippets.map(editorSnippet) }),
  };
}

function describeOption(option: JsonSchema, help: AnyOptionHelp): JsonSchema {
  const { values, examples, deprecated, snippets = [] } = help;
  // Editors offer them as values, and cannot show an object: the hover text has those.
  const offered = examples.filter((example) => !holdsObject(example));
  const markdownDescription = hoverText(option.description ?? "", option, help);
  const { anyOf, ...described } = values === undefined ? option : describeValues(option, values);
  return {
    ...described,
    // The language servers show what stands in the alternative that fits.
    ...(anyOf && { anyOf: anyOf.map((one) => (one.$ref ? one : { ...one, markdownDescription })) }),
    markdownDescription,
    ...(offered.length === 0 ? {} : { examples: offered }),
    ...(deprecated === undefined ? {} : { deprecated: true, deprecationMessage: deprecated }),
    ...(snippets.length === 0 ? {} : { defaultSnippets: snippets.map(editorSnippet) }),
  };
}

function holdsObject(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsObject);
  return typeof value === "object" && value !== null;
}

/** Says what each value means, wherever in the option's schema they stand. */
export function describeValues(
  schema: JsonSchema,
  values: Readonly<Record<string, string>>,
): JsonSchema {
  const { anyOf, items, additionalProperties: others, enum: choices } = schema;
  const meanings = choices?.map((choice) => values[String(choice)] ?? "As if it were not there.");
  const meaning = typeof schema.const === "string" ? values[schema.const] : undefined;
  return {
    ...schema,
    ...(anyOf && { anyOf: anyOf.map((one) => describeValues(one, values)) }),
    ...(items && { items: describeValues(items, values) }),
    ...(typeof others === "object" && { additionalProperties: describeValues(others, values) }),
    ...(meanings && { enumDescriptions: meanings, markdownEnumDescriptions: meanings }),
    ...(meaning !== undefined && {
      enum: [schema.const],
      enumDescriptions: [meaning],
      markdownEnumDescriptions: [meaning],
    }),
  };
}
