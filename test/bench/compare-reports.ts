import type { Report } from "./report.ts";
import type { Result } from "./run-benchmarks.ts";

/** A figure that got worse by more than the runs of one day differ. */
export interface Worsening {
  readonly what: string;
  readonly before: number;
  readonly now: number;
}

/** Ratios to the floor, which another machine changes least; and what does not depend on one at all. */
const figures = [
  { name: "CPU, times the floor's", value: ({ cpuRatio }: Result) => cpuRatio, slack: 1.15 },
  {
    name: "wall clock, times the floor's",
    value: ({ wallRatio }: Result) => wallRatio,
    slack: 1.2,
  },
  { name: "peak MB", value: ({ peakBytes }: Result) => peakBytes / 1e6, slack: 1.1 },
] as const;

/** What is worse now; a case that was not measured before is no worse. */
export function compareReports(before: Report, now: Report): readonly Worsening[] {
  return [
    ...now.results.flatMap((result) => {
      const old = before.results.find(
        ({ group, name }) => group === result.group && name === result.name,
      );
      if (old === undefined) return [];
      return figures
        .filter(({ value, slack }) => value(result) > value(old) * slack)
        .map(({ name, value }) => ({
          what: `${result.group}, ${result.name}: ${name}`,
          before: value(old),
          now: value(result),
        }));
    }),
    ...now.installed.flatMap((size) => {
      const old = before.installed.find(({ name }) => name === size.name);
      if (old === undefined) return [];
      return [
        {
          what: `${size.name}: installed dependencies`,
          before: old.dependencies,
          now: size.dependencies,
        },
        { what: `${size.name}: installed MB`, before: old.bytes / 1e6, now: size.bytes / 1e6 },
      ].filter((figure) => figure.now > figure.before * 1.02);
    }),
  ];
}
