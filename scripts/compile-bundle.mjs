// Runs the bundled command on the examples and keeps the code that V8 compiled for it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./workspace.mjs";

const require = createRequire(import.meta.url);
const { codeFile, loadBundle } = require(`${root}packages/nixgen/bin/load-bundle.js`);
const bundle = loadBundle();
const { main } = bundle.load("run-process.cjs");
const out = mkdtempSync(join(tmpdir(), "nixgen-bundle-"));
const yaml = "scenario-2/nixgen.config.yaml";
const right = JSON.stringify({
  flyingcircus: { kubernetes: { frontend: { app: { podPort: 80 } } } },
});
// A first and a second run of a TypeScript config are to find what they do at a user's.
process.env.HOME = out;
const typescript = "scenario-1/nixgen.config.ts";
const wrong = right.replace("podPort", "podPrt");
for (const [stdin, ...words] of [
  [right, "check", "-"],
  [right, "build", "-", "--out", out],
  [right, "preview", "haproxy", "-"],
  [right, "preview", "nginx", "-"],
  [wrong, "check", "-"],
  ["", "check", yaml],
  ["", "check", typescript],
  ["", "check", typescript],
  ["", "build", yaml, "--out", out],
]) {
  await main(words, io(stdin));
}
rmSync(out, { recursive: true });
for (const [name, script] of bundle.scripts()) {
  const file = codeFile(name);
  if (file !== undefined) writeFileSync(file, script.createCachedData());
}

function io(stdin) {
  return {
    stdout: () => undefined,
    stderr: () => undefined,
    stdin: async () => stdin,
    cwd: `${root}examples`,
    env: {},
    colour: false,
  };
}
