import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type InstalledSize, installedSize } from "../pack/installed-size.ts";
import { packAll, reachesRegistry } from "../pack/pack-all.ts";
import { prepareCases, type Sizes } from "./cases.ts";
import { compareReports } from "./compare-reports.ts";
import type { Report } from "./report.ts";
import { reportMarkdown } from "./report-markdown.ts";
import { runBenchmarks } from "./run-benchmarks.ts";
import { readSurroundings } from "./surroundings.ts";

/** What `npm run bench` does. */
export interface BenchOptions {
  /** An empty folder for everything that is made on the way. */
  readonly folder: string;
  /** The folder of benchmarks.json and benchmarks.md. */
  readonly docs: string;
  /** Says what got worse than the figures in `docs`, and leaves those alone. */
  readonly compare: boolean;
  readonly runs: number;
  readonly sizes: Sizes;
  /** For the test: no round to warm up, and no installed sizes, which take the registry. */
  readonly hurried?: boolean;
  readonly print: (text: string) => void;
  /** What is under way, for whoever waits. */
  readonly progress: (text: string) => void;
}

/** Measures everything, and writes or compares the report; 1 where something got worse. */
export async function runBench(options: BenchOptions): Promise<0 | 1> {
  const { folder, docs, compare, runs, sizes, hurried = false, print, progress } = options;
  const committed = join(docs, "benchmarks.json");
  const before = compare ? (JSON.parse(readFileSync(committed, "utf8")) as Report) : undefined;
  const installed = hurried ? [] : measureInstalled(folder, progress, print);
  const cases = await prepareCases(folder, sizes);
  const results = runBenchmarks(cases, { runs, warmUp: !hurried }, progress);
  const report = { runs, sizes, surroundings: readSurroundings(), installed, ...results };
  progress("");
  if (before === undefined) {
    writeFileSync(committed, `${JSON.stringify(report, rounded, 2)}\n`);
    writeFileSync(join(docs, "benchmarks.md"), reportMarkdown(report));
    print("docs/benchmarks.md and docs/benchmarks.json written");
    return 0;
  }
  const worse = compareReports(before, report);
  for (const { what, before: old, now } of worse) {
    print(`worse: ${what}: was ${old.toFixed(2)}, is ${now.toFixed(2)}`);
  }
  if (worse.length === 0) print(`${results.results.length} cases, none got worse`);
  return worse.length === 0 ? 0 : 1;
}

function measureInstalled(
  folder: string,
  progress: BenchOptions["progress"],
  print: BenchOptions["print"],
): InstalledSize[] {
  if (!reachesRegistry()) {
    print("npm's registry cannot be reached: installed sizes are left out");
    return [];
  }
  progress("installing the packed packages");
  const tarballs = packAll(folder);
  return ["nixgen", "@nixgen/schema"].map((name, index) =>
    installedSize(join(folder, `empty-${index}`), name, tarballs),
  );
}

/** Microseconds are more than anybody measures. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value;
}
