// Runs the bundled command on the examples and keeps the code that V8 compiled for it.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { root } from "./workspace.mjs";

const require = createRequire(import.meta.url);
const { cacheFile, loadBundle, packCache } = require(`${root}packages/nixgen/bin/load-bundle.js`);
const bundle = loadBundle();
const { main } = bundle.load("run-process.cjs");
const text = JSON.stringify({
  flyingcircus: { kubernetes: { frontend: { app: { podPort: 80 } } } },
});
const io = {
  stdout: () => undefined,
  stderr: () => undefined,
  stdin: async () => text,
  cwd: `${root}examples`,
  env: {},
  colour: false,
};
for (const words of [
  ["check", "scenario-2/nixgen.config.yaml"],
  ["check", "-"],
  ["diff", "-", "--out", "scenario-2/out"],
  ["preview", "haproxy", "-"],
  ["preview", "nginx", "-"],
]) {
  await main(words, io);
}
const compiled = [...bundle.scripts()].map(([name, script]) => [name, script.createCachedData()]);
writeFileSync(cacheFile, packCache(new Map(compiled)));
