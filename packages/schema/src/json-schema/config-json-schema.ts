import * as z from "zod";
import { allHelp } from "../options/all-help.js";
import { configOptions } from "../options/config.js";
import { allRules } from "../rules/all-rules.js";
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
      // The formats are nixgen's own names; a validator needs their patterns only.
      if (jsonSchema.pattern !== undefined) delete jsonSchema.format;
    },
  });
  return { ...schema, $defs: addHelp(nameCodes(schema.$defs as Definitions), allHelp) };
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
