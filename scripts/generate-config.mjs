// Makes the TypeScript types of a config whose defaults are filled in.
import { propertyKey } from "./property-key.mjs";

/** The file's text, from the definition of the options and zod's own JSON Schema. */
export function generateConfig(configOptions, toJSONSchema) {
  const { $defs } = toJSONSchema(configOptions, { io: "output" });
  const declarations = Object.entries($defs)
    .filter(([, { properties }]) => properties !== undefined)
    .map(([id, schema]) => declaration(id, schema, $defs));
  return ["// Generated from src/options by `npm run generate`.", ...declarations].join("\n\n");
}

/** What other files speak of, by its name in the JSON Schema. */
const exported = {
  Config: "Config",
  ResourceGroup: "ResourceGroupConfig",
  KubernetesNetwork: "NetworkConfig",
  KubernetesFrontend: "FrontendConfig",
  HaproxyService: "HaproxyConfig",
  NginxVirtualHost: "VirtualHostConfig",
  NginxLocation: "LocationConfig",
  Hardening: "HardeningPolicies",
  App: "AppConfig",
  AppTcp: "AppTcpConfig",
  ClusterVolume: "VolumeConfig",
  ClusterAccess: "AccessConfig",
};

function typeName(id) {
  return exported[id] ?? `${id}Config`;
}

/** No interfaces: no type with an index signature takes those. */
function declaration(id, schema, definitions) {
  const start = `${id in exported ? "export " : ""}type ${typeName(id)} =`;
  const options = Object.entries(schema.properties).map(([name, option]) => {
    const { description } = option.$ref ? { ...definitions[idIn(option)], ...option } : option;
    const isGiven = schema.required?.includes(name);
    const value = isGiven ? type(option, definitions) : `${type(option, definitions)} | undefined`;
    return `${tsdoc(description)}${propertyKey(name)}${isGiven ? "" : "?"}: ${value};`;
  });
  return `${tsdoc(`${schema.description} Its defaults are filled in.`)}${start} {\n${options.join("\n")}\n};`;
}

function idIn({ $ref }) {
  return $ref.replace("#/$defs/", "");
}

function type(schema, definitions) {
  if (schema.$ref) {
    const id = idIn(schema);
    return definitions[id].properties ? typeName(id) : type(definitions[id], definitions);
  }
  if (schema.anyOf) return schema.anyOf.map((one) => type(one, definitions)).join(" | ");
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  switch (schema.type) {
    case "integer":
      return "number";
    case "array":
      return `(${type(schema.items, definitions)})[]`;
    case "object":
      return `{ [name: string]: ${type(schema.additionalProperties, definitions)} }`;
    case "string":
    case "number":
    case "boolean":
    case "null":
      return schema.type;
    default:
      throw new Error(`no TypeScript type for ${JSON.stringify(schema)}`);
  }
}

function tsdoc(text) {
  if (!text) throw new Error("an option has no description");
  return `/** ${text.replaceAll("*/", "*\\/")} */\n`;
}
