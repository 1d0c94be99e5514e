// A first result on a fresh machine: installs, builds, and shows scenario 1's module.
import { readFileSync } from "node:fs";
import { installAndBuild, root, run, step } from "./workspace.mjs";

installAndBuild();
step("nixgen build examples/scenario-1/nixgen.config.ts --out out");
run(process.execPath, [
  "packages/nixgen/bin/nixgen.js",
  "build",
  "examples/scenario-1/nixgen.config.ts",
  "--out",
  "out",
]);
step("out/nixgen.nix");
console.log(readFileSync(`${root}out/nixgen.nix`, "utf8"));
console.log("On the webgateway VM this file belongs into /etc/local/nixos:");
console.log("  nixgen build nixgen.config.ts --out /etc/local/nixos && sudo fc-manage -b");
