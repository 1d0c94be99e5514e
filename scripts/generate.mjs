// Regenerates every committed file that is derived from others. Run by `npm run generate`.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { configJsonSchema } from "../packages/schema/dist/index.js";
import { generateConfigInput } from "./generate-config-input.mjs";
import { root, runTool } from "./workspace.mjs";

const generated = {
  "packages/schema/src/generated/config-input.ts": generateConfigInput(configJsonSchema()),
};
for (const [file, content] of Object.entries(generated)) {
  mkdirSync(dirname(`${root}${file}`), { recursive: true });
  writeFileSync(`${root}${file}`, `${content}\n`);
}
runTool("biome", "format", "--write", ...Object.keys(generated));
