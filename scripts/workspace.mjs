import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a program in the root folder, its output shown; a failure throws. */
export function run(program, args, options = {}) {
  execFileSync(program, args, { cwd: root, stdio: "inherit", ...options });
}

/** Runs a tool of the workspace's own. */
export function runTool(tool, ...args) {
  run(`${root}node_modules/.bin/${tool}`, args);
}

/** A file's text in the layout that the check of style wants. */
export function formatted(name, text) {
  return execFileSync(`${root}node_modules/.bin/biome`, ["format", `--stdin-file-path=${name}`], {
    input: text,
    encoding: "utf8",
    cwd: root,
  });
}

/** Installs what the lock file names, and builds every package. */
export function installAndBuild() {
  const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  step("installing dependencies");
  run("npx", ["--yes", packageManager, "install", "--frozen-lockfile", "--reporter=append-only"]);
  step("building");
  run("npm", ["run", "--silent", "build"]);
}

/** Says what comes next, for whoever waits. */
export function step(text) {
  console.log(`\n→ ${text}`);
}
