// Bundles the command, so that it starts without loading hundreds of files. Libraries that only
// some commands need stay outside, and are loaded when they are used; so are the ones whose
// programs read files of their own.
import { rmSync } from "node:fs";
import { rolldown } from "rolldown";
import { root } from "./workspace.mjs";

const folder = `${root}packages/nixgen/dist`;
const bundle = await rolldown({
  input: { "run-process": `${folder}/cli/run-process.js` },
  platform: "node",
  external: ["jiti", "ts-morph", "yaml"],
  // jsonc-parser's other form looks for its own files as it runs.
  resolve: { mainFields: ["module", "main"] },
  logLevel: "warn",
});
// Names of chunks change with what they hold: those of an earlier build would be published too.
rmSync(`${folder}/bundle`, { recursive: true, force: true });
await bundle.write({
  dir: `${folder}/bundle`,
  format: "esm",
  chunkFileNames: "[name]-[hash].js",
});
