// Runs the bundled command on the examples and keeps the code that V8 compiled for it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
// A first and a second run of a TypeScript config are to find what they do at a user's.
process.env.HOME = mkdtempSync(join(tmpdir(), "nixgen-compile-"));
for (const words of [
  ["check", "scenario-1/nixgen.config.ts"],
  ["check", "scenario-1/nixgen.config.ts"],
  ["check", "scenario-2/nixgen.config.yaml"],
  ["check", "-"],
  ["diff", "-", "--out", "scenario-2/out"],
  ["preview", "haproxy", "-"],
  ["preview", "nginx", "-"],
]) {
  await main(words, io);
}
rmSync(process.env.HOME, { recursive: true });
const compiled = [...bundle.scripts()].map(([name, script]) => [name, script.createCachedData()]);
writeFileSync(cacheFile, packCache(new Map(compiled)));
