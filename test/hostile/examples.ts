import { readFileSync } from "node:fs";
import { loadConfig } from "nixgen";

const folder = new URL("../../examples/", import.meta.url);

/** The examples as YAML and as JSON. */
export async function exampleTexts(): Promise<[string, ...string[]]> {
  const files = ["scenario-2", "reference", "twelve-apps"].map(
    (example) => `${example}/nixgen.config.yaml`,
  );
  const yaml = files.map((file) => readFileSync(new URL(file, folder), "utf8"));
  const json: string[] = [];
  for (const file of files) {
    const { input } = await loadConfig(new URL(file, folder).pathname);
    json.push(JSON.stringify(input, null, 2));
  }
  const [first = "", ...rest] = [...yaml, ...json];
  return [first, ...rest];
}
