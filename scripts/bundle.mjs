// Bundles the command, so that it starts without loading hundreds of files, and keeps what V8 makes
// of it; what only some commands need is in files of its own. A library whose program reads files of
// its own stays outside. ts-morph is a bundle by itself, for the command and the library: that has
// half the size of the ten packages which it needs.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { thirdPartyLicenses } from "./third-party-licenses.mjs";
import { root } from "./workspace.mjs";

const folder = `${root}packages/nixgen/dist`;
const bundle = await rolldown({
  input: { "run-process": `${folder}/cli/run-process.js` },
  platform: "node",
  external: ["jiti", "#babel-parser", "#ts-morph"],
  // jsonc-parser's other form looks for its own files as it runs.
  resolve: { mainFields: ["module", "main"] },
  logLevel: "warn",
});
// Names of chunks change with what they hold: those of an earlier build would be published too.
rmSync(`${folder}/bundle`, { recursive: true, force: true });
const written = await bundle.write({
  dir: `${folder}/bundle`,
  format: "cjs",
  entryFileNames: "[name].cjs",
  chunkFileNames: "[name]-[hash].cjs",
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
});
for (const name of readdirSync(`${folder}/bundle`)) {
  const file = `${folder}/bundle/${name}`;
  writeFileSync(file, Module.wrap(asAscii(readFileSync(file, "utf8"))));
}

const { resolve } = createRequire(`${folder}/index.js`);
const libraries = [];
for (const [name, input] of [
  ["ts-morph", resolve("ts-morph")],
  ["babel-parser", resolve("@babel/parser")],
]) {
  const library = await rolldown({ input: { [name]: input }, platform: "node", logLevel: "warn" });
  const { output } = await library.write({
    dir: folder,
    format: "cjs",
    entryFileNames: "[name].cjs",
    minify: true,
  });
  libraries.push(...output);
}
const bundled = [...written.output, ...libraries].flatMap((one) => Object.keys(one.modules ?? {}));
writeFileSync(`${folder}/third-party-licenses.txt`, thirdPartyLicenses(bundled));

/** V8 keeps a text of ASCII in half the memory. */
function asAscii(code) {
  return code.replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

// A process of its own: functions that were called are compiled, and nothing of this script.
execFileSync(process.execPath, [fileURLToPath(new URL("./compile-bundle.mjs", import.meta.url))]);
