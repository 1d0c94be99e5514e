import { pathToFileURL } from "node:url";
import { configJsonSchema } from "@nixgen/schema";
import { schemaFile } from "./config-servers.ts";
import type { ConfigPath } from "./place.ts";

/** The keywords that lead from one definition to the next, and the help itself. */
interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly markdownDescription?: string;
}

/** A definition of the schema at a place of a config, with all its options. */
export interface Definition {
  readonly id: string;
  readonly path: ConfigPath;
  readonly entries: readonly {
    readonly name: string;
    /** The example that the help gives. */
    readonly value: unknown;
    readonly help: string;
  }[];
}

const definitions = configJsonSchema().$defs as Readonly<Record<string, Schema>>;

/** Every option there is, found from the schema's root on. */
export const everyOption: readonly Definition[] = reached().flatMap(([id, path]) => {
  const entries = Object.entries(definitions[id]?.properties ?? {}).map(
    ([name, { markdownDescription: help = "" }]) => ({
      name,
      help,
      // The JSON server reads the schema that the file names.
      value: name === "$schema" ? pathToFileURL(schemaFile).href : exampleIn(help),
    }),
  );
  return entries.length === 0 ? [] : [{ id, path, entries }];
});

/** The definitions, each with the shortest path to it. */
function reached(): readonly (readonly [string, ConfigPath])[] {
  const paths = new Map<string, ConfigPath>([["Config", []]]);
  for (const [id, path] of paths) {
    for (const [name, option] of Object.entries(definitions[id]?.properties ?? {})) {
      for (const [target, steps] of targets(option)) {
        if (!paths.has(target)) paths.set(target, [...path, name, ...steps]);
      }
    }
  }
  return [...paths];
}

/** The definitions that an option's values are made of, and the steps to them. */
function targets(option: Schema): (readonly [string, ConfigPath])[] {
  const { $ref, anyOf = [], items, additionalProperties: others } = option;
  return [
    ...($ref === undefined ? [] : [[$ref.replace("#/$defs/", ""), []] as const]),
    ...anyOf.flatMap(targets),
    ...(items === undefined ? [] : targets(items).map(([id, path]) => [id, [0, ...path]] as const)),
    ...(typeof others === "object"
      ? targets(others).map(([id, path]) => [id, ["myapp", ...path]] as const)
      : []),
  ];
}

/** Codes have no example: their severity, which is a reason in `$ignore`, too. */
function exampleIn(help: string): unknown {
  return JSON.parse(/^Example: `(.+)`$/m.exec(help)?.[1] ?? '"off"');
}
