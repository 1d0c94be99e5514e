import { readFileSync } from "node:fs";
import { configJsonSchema } from "@nixgen/schema";
import { expect, it } from "vitest";

const reference = readFileSync(
  new URL("../../examples/reference/nixgen.config.yaml", import.meta.url),
  "utf8",
);

/** The names of all options, wherever they stand in the schema. */
function optionNames(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(optionNames);
  if (typeof schema !== "object" || schema === null) return [];
  const { properties = {} } = schema as { properties?: object };
  return [...Object.keys(properties), ...Object.values(schema).flatMap(optionNames)];
}

it("shows every option there is, set or explained in a comment", () => {
  const names = new Set(optionNames(configJsonSchema()));
  expect(names.size).toBeGreaterThan(80);
  const missing = [...names].filter(
    (name) =>
      // Keys with a slash are diagnostic codes.
      !name.startsWith("$") &&
      !name.includes("/") &&
      !new RegExp(`(^|[^\\w-])${name}: ?`, "m").test(reference),
  );
  expect(missing).toEqual([]);
});
