// Bundles the command, so that it starts without loading hundreds of files, and keeps what V8 makes
// of it; what only some commands need is in files of its own. A library whose program reads files of
// its own stays outside. ts-morph is a bundle by itself, for the command and the library: that has
// half the size of the ten packages which it needs.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { bundleZod } from "./bundle-zod.mjs";
import { loadLate } from "./load-late.mjs";
import { thirdPartyLicenses } from "./third-party-licenses.mjs";
import { root } from "./workspace.mjs";

const zod = await bundleZod();
const folder = `${root}packages/nixgen/dist`;
// What a run without a mistake does not need, but only functions that return at once could load.
const late = loadLate({
  misshapen: {
    module: `${root}packages/schema/dist/parse/misshapen.js`,
    functions: ["parseMisshapen", "readBySchema"],
  },
  "read-ipv6": {
    module: `${root}packages/schema/dist/addresses/read-ipv6.js`,
    functions: ["readIpv6", "readIpv6Range"],
  },
  "json-tree": {
    module: `${folder}/load/json-tree.js`,
    functions: ["jsonTree", "parseStrictJson"],
  },
});
const options = {
  platform: "node",
  external: ["jiti", "#babel-parser", "#ts-morph", ...late.files],
  makeAbsoluteExternalsRelative: false,
  plugins: [late.plugin],
  // jsonc-parser's other form looks for its own files as it runs.
  resolve: { mainFields: ["module", "main"] },
  logLevel: "warn",
};
const needed = await modulesOf(
  ["run-process", "check", "build"].map((name) => `${folder}/cli/${name}.js`),
);
const bundle = await rolldown({
  input: { "run-process": `${folder}/cli/run-process.js`, ...late.inputs },
  ...options,
});
// Names of chunks change with what they hold: those of an earlier build would be published too.
rmSync(`${folder}/bundle`, { recursive: true, force: true });
const written = await bundle.write({
  dir: `${folder}/bundle`,
  format: "cjs",
  entryFileNames: "[name].cjs",
  chunkFileNames: "[name]-[hash].cjs",
  // One large file is read and compiled faster than many small ones.
  codeSplitting: {
    groups: [{ debugName: "start", name: (id) => (needed.has(id) ? "start" : null) }],
  },
  minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
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
const chunks = [...written.output, ...libraries];
const bundled = [...zod, ...chunks.flatMap((chunk) => Object.keys(chunk.modules ?? {}))];
writeFileSync(`${folder}/third-party-licenses.txt`, thirdPartyLicenses(bundled));

/** What is needed of the bundle as soon as some modules are loaded; not what they import later. */
async function modulesOf(entries) {
  const trial = await rolldown({ input: entries, ...options });
  const { output } = await trial.generate({ format: "cjs" });
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const modules = new Set();
  const open = output.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  for (const name of open) {
    const chunk = chunks.get(name);
    for (const id of chunk?.moduleIds ?? []) modules.add(id);
    open.push(...(chunk?.imports ?? []).filter((one) => !open.includes(one)));
  }
  return modules;
}

/** V8 keeps a text of ASCII in half the memory. */
function asAscii(code) {
  return code.replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

// A process of its own: functions that were called are compiled, and nothing of this script.
execFileSync(process.execPath, [fileURLToPath(new URL("./compile-bundle.mjs", import.meta.url))]);
