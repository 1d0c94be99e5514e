import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import cdk8s from "cdk8s/package.json" with { type: "json" };

const nixgen = JSON.parse(
  readFileSync(new URL("../../packages/nixgen/package.json", import.meta.url), "utf8"),
) as { version: string };

/** The machine and the versions, as far as they may matter. */
export function readSurroundings(): Readonly<Record<string, string>> {
  const nix = execFileSync("nix-instantiate", ["--version"], { encoding: "utf8" });
  return {
    machine: `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${type()} ${release()}`,
    nixgen: nixgen.version,
    node: process.version,
    nix: nix.trim().replace(/^.* /, ""),
    cdk8s: cdk8s.version,
  };
}
