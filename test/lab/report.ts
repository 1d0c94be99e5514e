import { arch, cpus, platform } from "node:os";
import type { LoadResult } from "./closed-loop.ts";
import { type Variant, variants } from "./experiments.ts";

/** One run of an experiment. */
export interface Measurement {
  readonly title: string;
  readonly variant: Variant;
  readonly load: { readonly clients: number; readonly seconds: number };
  readonly result: LoadResult & { readonly repeatedPosts: number };
}

/** The report as Markdown: a table of medians and worst runs, and plots over time. */
export function labReport(measurements: readonly Measurement[]): string {
  const titles = [...new Set(measurements.map(({ title }) => title))];
  return [
    "# What hardening changes, measured",
    "",
    "Real HAProxy, dnsmasq as cluster DNS and HTTP servers as pods, in a network namespace with the",
    "platform's addresses; the previewed haproxy.cfg runs unchanged. Clients send GET and POST in a",
    "closed loop, each request on a connection of its own. `platform` is the platform as it is,",
    '`hardened` is `hardening: "recommended"`. Written by `npm run lab`, as root, on',
    `${platform()} ${arch()} with ${cpus().length} processors.`,
    "",
    "| experiment | variant | runs | requests (sum) | lost: median, worst | POSTs executed twice | slowest answer: median, worst |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...titles.flatMap((title) =>
      variants.map((variant) => row(title, variant, ofVariant(measurements, title, variant))),
    ),
    "",
    "## Over time",
    "",
    "Requests lost in each tenth of a second, all runs of an experiment on top of each other.",
    ...titles.flatMap((title) => [
      "",
      `### ${title}`,
      "",
      ...variants.map((variant) => plot(variant, ofVariant(measurements, title, variant))),
    ]),
    "",
  ].join("\n");
}

function ofVariant(
  measurements: readonly Measurement[],
  title: string,
  variant: Variant,
): readonly Measurement["result"][] {
  return measurements
    .filter((one) => one.title === title && one.variant === variant)
    .map(({ result }) => result);
}

function row(title: string, variant: Variant, results: readonly Measurement["result"][]): string {
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

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

const width = 640;
const height = 60;

/** Bars of what was lost; a line of text says how much a full bar is. */
function plot(variant: Variant, results: readonly Measurement["result"][]): string {
  const intervals = results.flatMap((result) => result.intervals);
  const end = Math.max(1, ...intervals.map(({ atMs }) => atMs));
  const most = Math.max(1, ...intervals.map(({ lost }) => lost));
  const bars = intervals
    .filter(({ lost }) => lost > 0)
    .map(({ atMs, lost }) => {
      const size = Math.max(2, Math.round((lost / most) * (height - 20)));
      const x = Math.round((atMs / end) * (width - 4));
      return `<rect x="${x}" y="${height - size}" width="3" height="${size}" fill="#c0392b"/>`;
    });
  const text = `${variant}: ${Math.round(end / 1000)} s, tallest bar ${bars.length === 0 ? 0 : most} lost in 0.1 s`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${text}">`,
    `<rect width="${width}" height="${height}" fill="#f4f4f4"/>`,
    ...bars,
    `<text x="4" y="14" font-family="sans-serif" font-size="12">${text}</text>`,
    "</svg>",
  ].join("");
}
