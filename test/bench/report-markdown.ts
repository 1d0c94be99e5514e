import { type Aim, aims } from "./aims.ts";
import { frontendsGroup, servicesGroup } from "./cases.ts";
import type { Report } from "./report.ts";
import type { Result } from "./run-benchmarks.ts";

/** The page that people read: docs/benchmarks.md. */
export function reportMarkdown(report: Report): string {
  const { floor, results, runs, sizes, surroundings } = report;
  const groups = [...new Set(results.map(({ group }) => group))];
  const large = frontendsGroup(sizes.frontends[1]);
  const title = servicesGroup(sizes.services[0] ?? 1);
  return [
    "# Benchmarks",
    "",
    "Made by `npm run bench`; `npm run bench:compare` measures again and says what got worse. Medians of",
    `${runs} rounds. Measured is the whole process with its children: CPU in user and kernel mode, wall`,
    "clock, highest resident memory. Each run is paired with one of `node -e 0`, the floor: ratios and",
    "differences are medians of those of the pairs. `NODE_EXTRA_CA_CERTS` is not set: by itself it",
    "doubles what a start of Node costs. A `build` finds the module there that it would write, as it",
    "does when a timer runs it; one that writes a new file takes a lock and waits for the disk.",
    "",
    ...table(
      ["measured with", ""],
      Object.entries(surroundings).map(([name, value]) => [name, value]),
    ),
    "",
    `The floor: ${milliseconds(floor.cpuSeconds)} ms CPU, ${milliseconds(floor.wallSeconds)} ms wall, ${megabytes(floor.peakBytes)} MB.`,
    "",
    ...groups.flatMap((group) => [
      `## ${group}`,
      "",
      ...(group === large
        ? [
            "The neighbour is real Nix, which parses and evaluates the module that `build` wrote, as a function",
            "and without the platform's module system; that one was elsewhere seen to take 23 s and 1.3 GB for",
            "as many frontends.",
            "",
          ]
        : []),
      ...(group === title
        ? [
            "cdk8s synthesises from JavaScript, and writes a file; nixgen makes as many Services of as many",
            "frontends in JSON, and prints them.",
            "",
          ]
        : []),
      ...resultTable(results.filter((result) => result.group === group)),
      "",
    ]),
    "## Aims",
    "",
    ...table(["", "found", "at most", ""], aims(report).map(aimRow), "l--l"),
    "",
  ].join("\n");
}

function resultTable(results: readonly Result[]): string[] {
  return table(
    ["", "CPU ms", "× floor", "wall ms", "× floor", "peak MB"],
    results.map((result) => [
      result.name,
      milliseconds(result.cpuSeconds),
      result.cpuRatio.toFixed(2),
      milliseconds(result.wallSeconds),
      result.wallRatio.toFixed(2),
      megabytes(result.peakBytes),
    ]),
    "l-----",
  );
}

function aimRow({ what, unit, atMost, found }: Aim): string[] {
  const digits = unit === "dependencies" ? 0 : unit === "MB" ? 1 : 2;
  return [
    what,
    found.toFixed(digits),
    `${atMost} ${unit}`,
    found <= atMost ? "reached" : "**missed**",
  ];
}

/** A table whose columns stand to the left for `l`, to the right for `-`. */
function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align = "ll",
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, index) => (align[index] === "l" ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)];
}

function milliseconds(seconds: number): string {
  return (seconds * 1000).toFixed(0);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
