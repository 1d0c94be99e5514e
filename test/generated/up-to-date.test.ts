import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

it("finds every generated file as the generator would write it", () => {
  const build = spawnSync("node_modules/.bin/tsc", ["-b"], { cwd: root, encoding: "utf8" });
  expect(build.stdout).toBe("");
  const { status, stderr } = spawnSync(process.execPath, ["scripts/generate.mjs", "--check"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});
