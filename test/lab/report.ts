import { arch, cpus, platform } from "node:os";
import type { LoadResult } from "./closed-loop.ts";
import { plot } from "./plot.ts";

/** One run of an experiment under load. */
export interface Measurement {
  readonly title: string;
  /** `platform`, `hardened`, or that with more parameters. */
  readonly variant: string;
  readonly result: LoadResult & { readonly repeatedPosts: number };
  /** How long pods that were added waited for their first request, one figure each. */
  readonly waitedMs?: readonly number[];
}

/** One run of something that is no load: what happened, in words and figures. */
export interface Observation {
  readonly title: string;
  readonly variant: string;
  readonly happened: string;
}

/** The report and the pictures beside it. */
export interface LabReport {
  readonly markdown: string;
  readonly plots: readonly { readonly file: string; readonly svg: string }[];
}

/** Tables of medians and worst runs, what was observed besides, and plots over time. */
export function labReport(
  measurements: readonly Measurement[],
  observations: readonly Observation[],
): LabReport {
  const titles = [...new Set(measurements.map(({ title }) => title))];
  const plots = titles.map((title) => ({
    title,
    file: `lab/${fileName(title)}.svg`,
    svg: plot(
      title,
      groups(measurements, title).map(({ variant, runs }) => ({
        title: variant,
        runs: runs.map(({ result }) => result),
      })),
    ),
  }));
  const markdown = [
    "# What hardening changes, measured",
    "",
    "Real HAProxy, dnsmasq as cluster DNS and HTTP servers as pods, in a network namespace with the",
    "platform's addresses; the previewed haproxy.cfg runs unchanged. Clients send GET and POST in a",
    "closed loop, each request on a connection of its own. `platform` is the platform as it is,",
    '`hardened` is `hardening: "recommended"`. Written by `npm run lab`, as root, on',
    `${platform()} ${arch()} with ${cpus().length} processors.`,
    "",
    "## Under load",
    "",
    "| experiment | variant | runs | requests (sum) | lost: median, worst | POSTs executed twice | slowest answer: median, worst |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...titles.flatMap((title) => groups(measurements, title).map(loadRow)),
    "",
    ...waitTable(measurements),
    "## Besides",
    "",
    "| what | variant | run by run |",
    "| --- | --- | --- |",
    ...[...new Set(observations.map(({ title }) => title))].flatMap((title) =>
      groups(observations, title).map(
        ({ variant, runs }) =>
          `| ${title} | ${variant} | ${summary(runs.map(({ happened }) => happened))} |`,
      ),
    ),
    "",
    "## Over time",
    "",
    "Requests lost (red) and slowest answers (blue) in each tenth of a second, all runs of an",
    "experiment on top of each other.",
    ...plots.flatMap(({ title, file }) => ["", `### ${title}`, "", `![${title}](${file})`]),
    "",
  ].join("\n");
  return { markdown, plots };
}

interface Group<T> {
  readonly title: string;
  readonly variant: string;
  readonly runs: readonly T[];
}

function groups<T extends { readonly title: string; readonly variant: string }>(
  all: readonly T[],
  title: string,
): readonly Group<T>[] {
  const ofTitle = all.filter((one) => one.title === title);
  return [...new Set(ofTitle.map(({ variant }) => variant))].map((variant) => ({
    title,
    variant,
    runs: ofTitle.filter((one) => one.variant === variant),
  }));
}

function loadRow({ title, variant, runs }: Group<Measurement>): string {
  const results = runs.map(({ result }) => result);
  const lost = results.map((result) => result.lost);
  const slowest = results.map(({ latencyMs }) => Math.round(latencyMs.worst));
  const cells = [
    title,
    variant,
    results.length,
    results.reduce((sum, { requests }) => sum + requests, 0).toLocaleString("en"),
    `${median(lost)}, ${Math.max(...lost)}`,
    Math.max(...results.map(({ repeatedPosts }) => repeatedPosts)),
    `${median(slowest)} ms, ${Math.max(...slowest)} ms`,
  ];
  return `| ${cells.join(" | ")} |`;
}

function waitTable(measurements: readonly Measurement[]): readonly string[] {
  const waited = measurements.filter(({ waitedMs }) => waitedMs !== undefined);
  if (waited.length === 0) return [];
  const titles = [...new Set(waited.map(({ title }) => title))];
  return [
    "How long a new pod waits for its first request, from the moment the DNS knows it:",
    "",
    "| experiment | variant | first pod | median pod | last pod | pods without a request |",
    "| --- | --- | --- | --- | --- | --- |",
    ...titles.flatMap((title) =>
      groups(waited, title).map(({ variant, runs }) => {
        const figures = runs.map(({ waitedMs = [] }) => waitedMs);
        const reached = figures.map((pods) => pods.filter(Number.isFinite));
        const worst = (pick: (pods: readonly number[]) => number) =>
          `${(Math.max(...reached.map(pick)) / 1000).toFixed(1)} s`;
        const missed = figures.map((pods, run) => pods.length - (reached[run]?.length ?? 0));
        return `| ${[
          title,
          variant,
          worst((pods) => Math.min(...pods)),
          worst(median),
          worst((pods) => Math.max(...pods)),
          Math.max(...missed),
        ].join(" | ")} |`;
      }),
    ),
    "",
    "Of several runs, the worst.",
    "",
  ];
}

/** What happened, each wording once with how often. */
function summary(happened: readonly string[]): string {
  return [...new Set(happened)]
    .map((one) => {
      const times = happened.filter((other) => other === one).length;
      return happened.length === 1 ? one : `${times} of ${happened.length}: ${one}`;
    })
    .join("; ");
}

function fileName(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
