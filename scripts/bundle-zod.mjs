// Puts what the options need of zod in the place of the compiled packages/schema/src/zod.ts: that is
// a thirtieth of what zod installs, and one file to load instead of a hundred.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { rolldown } from "rolldown";
import { thirdPartyLicenses } from "./third-party-licenses.mjs";
import { root } from "./workspace.mjs";

const folder = `${root}packages/schema`;

/** Writes the bundle and its licence; the files of zod that are in it. */
export async function bundleZod() {
  const manifest = createRequire(`${folder}/package.json`).resolve("zod/package.json");
  const { version, license } = JSON.parse(readFileSync(manifest, "utf8"));
  const bundle = await rolldown({
    input: `${folder}/src/zod.ts`,
    cwd: root,
    platform: "neutral",
    logLevel: "warn",
  });
  const { output } = await bundle.write({
    file: `${folder}/dist/zod.js`,
    format: "esm",
    banner: `/*! Of zod ${version} (${license}), see third-party-licenses.txt. */`,
    sourcemap: true,
    // The map holds zod's text: where it is installed is of no use to others.
    sourcemapPathTransform: (source) => source.replace(/^.*\/node_modules\//, ""),
  });
  await bundle.close();
  const modules = output.flatMap((chunk) => Object.keys(chunk.modules ?? {}));
  writeFileSync(`${folder}/dist/third-party-licenses.txt`, thirdPartyLicenses(modules));
  return modules;
}
