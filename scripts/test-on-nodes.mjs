// Builds and runs the tests on the oldest Node that is supported and on the newest there is:
// `npm run test:nodes`, or `npm run test:nodes -- packages test/cli` for some of the tests.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { root, run, step } from "./workspace.mjs";

const platform = process.platform === "win32" ? "win" : process.platform;
// Each holds the program itself, so that no version manager is needed.
const nodePackage = `node-${platform}-${process.arch}`;
const paths = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "nixgen-nodes-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const missing = paths.filter((path) => !existsSync(`${root}${path}`));
if (missing.length > 0) {
  console.error(`there is no ${missing.join(", no ")}: give paths of tests from the root folder`);
  process.exit(2);
}

step(`building with this Node, ${process.version}`);
run("npm", ["run", "--silent", "build"]);
const outcomes = [];
for (const version of [oldestVersion(), newestVersion()]) outcomes.push(testOn(version));
step(`building with this Node again, ${process.version}`);
run("npm", ["run", "--silent", "build"]);
console.log(`\n${tableOf(outcomes)}`);
for (const { version, problems } of outcomes) {
  for (const problem of problems) console.log(`Node ${version}: ${problem}`);
}
process.exitCode = outcomes.every(({ isFine }) => isFine) ? 0 : 1;

/** What `engines` promises. */
function oldestVersion() {
  const { engines } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  return engines.node.replace(">=", "");
}

/** The highest one that the registry offers; the tag `latest` may name another. */
function newestVersion() {
  const output = execFileSync("npm", ["view", nodePackage, "versions", "--json"], {
    encoding: "utf8",
  });
  const versions = JSON.parse(output).filter((version) => /^\d+\.\d+\.\d+$/.test(version));
  return versions.sort((one, other) => one.localeCompare(other, "en", { numeric: true })).at(-1);
}

/** Builds and tests under one version; whatever fails is part of the outcome. */
function testOn(version) {
  step(`Node ${version}: installing`);
  const env = { ...process.env, PATH: `${install(version)}${delimiter}${process.env.PATH}` };
  step(`Node ${version}: running what another Node has built`);
  const command = "packages/nixgen/bin/nixgen.js";
  const example = "examples/scenario-2/nixgen.config.yaml";
  const foreign = spawnSync("node", [command, "check", example], { cwd: root, env });
  if (foreign.status !== 0) {
    console.error(String(foreign.stderr).slice(-2000));
    return { version, isFine: false, problems: ["the command that another Node built fails"] };
  }
  step(`Node ${version}: building`);
  const build = spawnSync("npm", ["run", "--silent", "build"], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  if (build.status !== 0) return { version, isFine: false, problems: ["the build failed"] };
  step(`Node ${version}: running the tests`);
  const report = join(folder, `${version}.json`);
  const { status } = spawnSync(
    "node",
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      ...paths,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { cwd: root, env, stdio: "inherit" },
  );
  return existsSync(report)
    ? outcomeOf(version, status, JSON.parse(readFileSync(report, "utf8")))
    : { version, isFine: false, problems: ["the test runner ended without a report"] };
}

/** Installs a version of Node; the folder that its program is in. */
function install(version) {
  const home = join(folder, version);
  mkdirSync(home);
  // A project of its own: npm would look for one in the folders above.
  writeFileSync(join(home, "package.json"), '{ "private": true }\n');
  run("npm", ["install", "--no-audit", "--no-fund", "--silent", `${nodePackage}@${version}`], {
    cwd: home,
  });
  const program = join(home, "node_modules", nodePackage, "bin", "node");
  const installed = execFileSync(program, ["--version"], { encoding: "utf8" }).trim();
  if (installed !== `v${version}`) throw new Error(`${program} is ${installed}`);
  return dirname(program);
}

/** What the runner's report says. */
function outcomeOf(version, status, report) {
  const { success, startTime, testResults } = report;
  const failed = testResults.flatMap(({ name, assertionResults, status: ofFile, message }) => {
    const file = name.replace(root, "");
    const tests = assertionResults.filter((test) => test.status === "failed");
    // A file that cannot even be loaded has no tests.
    return tests.length === 0 && ofFile === "failed"
      ? [`${file}: ${message.split("\n")[0]}`]
      : tests.map(({ fullName }) => `${file}: ${fullName}`);
  });
  const ended = Math.max(startTime, ...testResults.map(({ endTime }) => endTime));
  return {
    version,
    passed: report.numPassedTests,
    failed: failed.length,
    skipped: report.numPendingTests + report.numTodoTests,
    seconds: Math.round((ended - startTime) / 1000),
    isFine: status === 0 && success,
    problems:
      status !== 0 && failed.length === 0
        ? ["no test failed, but the runner did: see above"]
        : failed,
  };
}

function tableOf(rows) {
  const keys = ["passed", "failed", "skipped", "seconds"];
  const cells = [
    ["Node", ...keys],
    ...rows.map((row) => [row.version, ...keys.map((key) => String(row[key] ?? "-"))]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
        )
        .join("  "),
    )
    .join("\n");
}
