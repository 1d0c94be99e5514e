// Writes the code that is made from the definitions of the options, as they stand in src: what is
// built may not compile before that.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateConfig } from "./generate-config.mjs";
import { generateReadConfig } from "./generate-read-config.mjs";
import { formatted, root } from "./workspace.mjs";

const folder = "packages/schema/src/generated";

/** Each file, and what belongs into it. */
export async function generateFromOptions() {
  const { createJiti } = await import(`${root}test/node_modules/jiti/lib/jiti.mjs`);
  const jiti = createJiti(`${root}packages/schema/src/`, { fsCache: false });
  const { configOptions } = await jiti.import("./options/config.ts");
  const { toJSONSchema } = await jiti.import("./zod.ts");
  const texts = {
    [`${folder}/config.ts`]: generateConfig(configOptions, toJSONSchema),
    [`${folder}/read-config.ts`]: generateReadConfig(configOptions),
  };
  return Object.entries(texts).map(([file, text]) => [file, formatted(file, text)]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of await generateFromOptions()) {
    if (text === readFileSync(`${root}${file}`, "utf8")) continue;
    writeFileSync(`${root}${file}`, text);
    console.log(`${file} updated`);
  }
}
