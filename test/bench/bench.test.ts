import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { describeWith } from "../real-programs.ts";
import { runBench } from "./bench.ts";
import { compareReports } from "./compare-reports.ts";
import type { Report } from "./report.ts";
import { median } from "./run-benchmarks.ts";

const sizes = { frontends: [2, 20], services: [1, 3] } as const;

describeWith(["nix-instantiate", "time"], "npm run bench", () => {
  it("measures every case, writes the page, and compares with what it wrote", async () => {
    const folder = mkdtempSync(join(tmpdir(), "nixgen-bench-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const said: string[] = [];
    const options = {
      folder,
      docs: folder,
      runs: 1,
      sizes,
      hurried: true,
      print: (text: string) => said.push(text),
      progress: () => {},
    };
    expect(await runBench({ ...options, compare: false })).toBe(0);
    expect(said).toEqual(["docs/benchmarks.md and docs/benchmarks.json written"]);

    const report = JSON.parse(readFileSync(join(folder, "benchmarks.json"), "utf8")) as Report;
    expect(report.results.map(({ group, name }) => `${group}: ${name}`)).toMatchInlineSnapshot(`
      [
        "Scenario 1: check json",
        "Scenario 1: build json",
        "Scenario 1: build json, a new file",
        "Scenario 1: check yaml",
        "Scenario 1: build yaml",
        "Scenario 1: build yaml, a new file",
        "Scenario 1: check TypeScript, warm loader cache",
        "Scenario 1: check TypeScript, cold",
        "Scenario 1: build TypeScript, warm loader cache",
        "Scenario 1: build TypeScript, cold",
        "2 frontends: check json",
        "2 frontends: build json",
        "2 frontends: build json, a new file",
        "2 frontends: check yaml",
        "2 frontends: build yaml",
        "2 frontends: preview haproxy json",
        "2 frontends: check yaml, mistake in its last line",
        "20 frontends: check json",
        "20 frontends: build json",
        "20 frontends: build json, a new file",
        "20 frontends: check yaml",
        "20 frontends: build yaml",
        "20 frontends: preview haproxy json",
        "20 frontends: check yaml, mistake in its last line",
        "20 frontends: nix-instantiate --eval --strict of the module",
        "1 Service: nixgen manifests",
        "1 Service: cdk8s",
        "3 Services: nixgen manifests",
        "3 Services: cdk8s",
      ]
    `);
    for (const { cpuSeconds, wallSeconds, peakBytes } of [report.floor, ...report.results]) {
      expect(cpuSeconds).toBeGreaterThan(0);
      expect(wallSeconds).toBeGreaterThan(0);
      expect(peakBytes).toBeGreaterThan(1e6);
    }
    const page = readFileSync(join(folder, "benchmarks.md"), "utf8");
    for (const { name } of report.results) expect(page).toContain(`| ${name} |`);
    expect(page).toContain(process.version);
    expect(page).not.toMatch(/NaN|undefined|Infinity/);

    await runBench({ ...options, compare: true });
    expect(said.length).toBeGreaterThan(1);
    expect(said[1]).toMatch(/^(?:worse: .+: was [\d.]+, is [\d.]+|\d+ cases, none got worse)$/);
  });
});

it("tells what is worse by its ratio, and only that", () => {
  const result = {
    group: "Scenario 1",
    name: "check json",
    cpuSeconds: 1,
    wallSeconds: 1,
    peakBytes: 1e8,
    cpuRatio: 2,
    wallRatio: 2,
    cpuOverFloorSeconds: 0.5,
    wallOverFloorSeconds: 0.5,
  };
  const floor = { cpuSeconds: 0.5, wallSeconds: 0.5, peakBytes: 4e7 };
  const size = { name: "nixgen", bytes: 2e7, dependencies: 12 };
  const before: Report = {
    runs: 9,
    sizes,
    surroundings: {},
    floor,
    results: [result],
    installed: [size],
  };
  // Another machine, half as fast: every ratio is as it was.
  const slower = { ...result, cpuSeconds: 2, wallSeconds: 2, cpuRatio: 2.1 };
  const unknown = { ...result, name: "new", cpuRatio: 99 };
  expect(compareReports(before, { ...before, results: [slower, unknown] })).toEqual([]);
  const worse = { ...result, cpuRatio: 2.5, wallRatio: 2.5, peakBytes: 1.2e8 };
  const larger = { name: "nixgen", bytes: 3e7, dependencies: 13 };
  expect(compareReports(before, { ...before, results: [worse], installed: [larger] })).toEqual([
    { what: "Scenario 1, check json: CPU, times the floor's", before: 2, now: 2.5 },
    { what: "Scenario 1, check json: wall clock, times the floor's", before: 2, now: 2.5 },
    { what: "Scenario 1, check json: peak MB", before: 100, now: 120 },
    { what: "nixgen: installed dependencies", before: 12, now: 13 },
    { what: "nixgen: installed MB", before: 20, now: 30 },
  ]);
});

it("takes the middle of an odd number, and the mean of both middles of an even one", () => {
  expect(median([10, 9, 100])).toBe(10);
  expect(median([4, 1, 2, 100])).toBe(3);
});
