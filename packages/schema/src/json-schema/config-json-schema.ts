import { allHelp } from "../options/all-help.js";
import { configOptions } from "../options/config.js";
import { formats } from "../options/text-formats.js";
import { allRules } from "../rules/all-rules.js";
import * as z from "../zod.js";
import { addHelp, describeValues } from "./add-help.js";
import { codeText } from "./hover-text.js";
import type { JsonSchema } from "./json-schema.js";

/**
 * The JSON Schema (draft 2020-12) of a config as a person writes it: options with a default are
 * optional, formats are patterns, and a frontend has exactly one of its three ports. Besides, it
 * holds what editors show: hover texts, examples, what values mean, and snippets.
 */
export function configJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(configOptions, {
    io: "input",
    target: "draft-2020-12",
    override: ({ jsonSchema }) => {
      joinNull(jsonSchema);
      for (const one of [jsonSchema, ...(jsonSchema.anyOf ?? [])]) sayFormat(one);
    },
  });
  return { ...schema, $defs: addHelp(nameCodes(schema.$defs as Definitions), allHelp) };
}

/** The formats are nixgen's own names: validators need their patterns, and people their words. */
function sayFormat(schema: z.core.JSONSchema.BaseSchema): void {
  const format = Object.entries(formats).find(([name]) => name === schema.format)?.[1];
  if (format === undefined) return;
  delete schema.format;
  schema.patternErrorMessage = `This is not ${format.expected}.`;
}

/** Says "or null" in one schema: of a choice the YAML language server shows no hover text. */
function joinNull(schema: z.core.JSONSchema.BaseSchema): void {
  const [given, none] = schema.anyOf ?? [];
  if (schema.anyOf?.length !== 2 || given === undefined || none?.type !== "null") return;
  const [first = given, ...others] = given.anyOf ?? [];
  const joined = {
    ...first,
    // In this order: the YAML language server fails on a text whose default is null.
    type: ["null", first.type],
    ...(first.enum && { enum: [...first.enum, null] }),
  } as z.core.JSONSchema.BaseSchema;
  delete schema.anyOf;
  Object.assign(schema, others.length === 0 ? joined : { anyOf: [joined, ...others] });
}

type Definitions = Readonly<Record<string, JsonSchema>>;

/** Names the codes that there are, so that editors offer them; others are left to compile. */
function nameCodes({ Rules = {}, Suppressions = {}, ...definitions }: Definitions): Definitions {
  const { additionalProperties: severity } = Rules;
  const meanings = allHelp.find(({ id }) => id === "Config")?.options.rules?.values ?? {};
  return {
    ...definitions,
    Rules: withCodes({ ...Rules, additionalProperties: { $ref: "#/$defs/Severity" } }),
    Suppressions: withCodes(Suppressions),
    Severity: describeValues(typeof severity === "object" ? severity : {}, meanings),
  };
}

function withCodes(definition: JsonSchema): JsonSchema {
  const { additionalProperties: value } = definition;
  const properties = allRules.map((rule) => [
    rule.code,
    {
      ...(typeof value === "object" ? value : {}),
      description: rule.title,
      markdownDescription: codeText(rule),
    },
  ]);
  return { ...definition, properties: Object.fromEntries(properties) };
}
