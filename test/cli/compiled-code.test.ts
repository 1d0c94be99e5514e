import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const loader = fileURLToPath(new URL("../../packages/nixgen/bin/load-bundle.js", import.meta.url));

/** Whether V8 refused the compiled code of the command's first file; null where it was given none. */
function refused(before: string): boolean | null {
  const code = `
    ${before}
    const bundle = require(${JSON.stringify(loader)}).loadBundle();
    bundle.load("run-process.cjs");
    const [script] = bundle.scripts().values();
    console.log(JSON.stringify(script.cachedDataRejected ?? null));`;
  return JSON.parse(execFileSync(process.execPath, ["-e", code], { encoding: "utf8" }));
}

describe("compiled code", () => {
  it.skipIf("node_shared" in process.config.variables && process.config.variables.node_shared)(
    "is taken by the Node that made it",
    () => expect(refused("")).toBe(false),
  );

  // V8 itself takes it: 20.19.0 crashes with what 20.20.2 has compiled.
  it.each([
    ["version", 'Object.defineProperty(process, "version", { value: "v20.0.1" });'],
    ["processor", 'Object.defineProperty(process, "arch", { value: "arm64" });'],
    ["build", `process.execPath = ${JSON.stringify(loader)};`],
    [
      "shared library",
      'Object.defineProperty(process, "config", { value: { variables: { node_shared: true } } });',
    ],
  ])("is not even offered to a Node of another %s", (_, before) => {
    expect(refused(before)).toBeNull();
  });
});
