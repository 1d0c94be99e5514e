import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const changeset = join(root, "node_modules/.bin/changeset");

it("gives all packages one version, and each a changelog", () => {
  const copy = mkdtempSync(join(tmpdir(), "nixgen-release-"));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  const packages = readdirSync(join(root, "packages")).map((name) => `packages/${name}`);
  const manifests = [".", ...packages, "test", "examples/scenario-1"];
  for (const folder of manifests) {
    mkdirSync(join(copy, folder), { recursive: true });
    cpSync(join(root, folder, "package.json"), join(copy, folder, "package.json"));
  }
  for (const name of ["pnpm-workspace.yaml", "pnpm-lock.yaml", ".changeset"]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  const change = '---\n"@nixgen/schema": minor\n---\n\nFinds one more trap.\n';
  writeFileSync(join(copy, ".changeset/one-more-trap.md"), change);
  execFileSync("git", ["init", "--quiet", "--initial-branch=main"], { cwd: copy });
  const before = version("packages/schema");
  execFileSync(changeset, ["version"], { cwd: copy, stdio: ["ignore", "ignore", "inherit"] });
  const after = version("packages/schema");
  expect(after).not.toBe(before);
  expect(packages.map(version)).toEqual(packages.map(() => after));
  expect(readFileSync(join(copy, "packages/schema/CHANGELOG.md"), "utf8")).toContain(
    "Finds one more trap.",
  );

  function version(folder: string): string {
    return JSON.parse(readFileSync(join(copy, folder, "package.json"), "utf8")).version;
  }
});
