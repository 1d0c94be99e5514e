// The whole test suite: installs what it needs, checks the code, runs every test.
import { accessSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter } from "node:path";
import { installAndBuild, root, run, runTool, step } from "./workspace.mjs";

installRealPrograms();
installAndBuild();
step("checking types, style and unused code");
run("npm", ["run", "--silent", "check"]);
// By itself, so that the limits on time and memory are about the documents alone.
step("reading 100,000 hostile documents");
run("node", ["scripts/fuzz.mjs"]);
step("running the tests");
const report = `${root}.reports/vitest.json`;
mkdirSync(`${root}.reports`, { recursive: true });
let passed = true;
try {
  runTool("vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`);
} catch {
  passed = false;
}
const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(
  readFileSync(report, "utf8"),
);
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : "";
console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped}`);
process.exitCode = passed && success ? 0 : 1;

/** Installs missing real programs where that is possible without asking; tests name the others. */
function installRealPrograms() {
  const programs = JSON.parse(readFileSync(`${root}test/real-programs.json`, "utf8"));
  const missing = Object.entries(programs).filter(([name]) => !isInstalled(name));
  if (missing.length === 0) return;
  const packages = missing.map(([, { debian }]) => debian);
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    step(`not installed, so their tests are skipped: ${missing.map(([name]) => name).join(", ")}`);
    console.log(`  on Debian, as root: apt-get install ${packages.join(" ")}`);
    return;
  }
  step(`installing ${packages.join(", ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-qq"], { env });
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env });
}

function isInstalled(name) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/sbin"];
  return folders.some((folder) => {
    try {
      accessSync(`${folder}/${name}`);
      return true;
    } catch {
      return false;
    }
  });
}
