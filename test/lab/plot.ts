import type { LoadResult } from "./closed-loop.ts";

/** What one panel of a plot shows: all runs of an experiment on top of each other. */
export interface Panel {
  readonly title: string;
  readonly runs: readonly LoadResult[];
}

const width = 720;
const panelHeight = 130;
const left = 8;
const right = width - 60;
const top = 26;
const bottom = panelHeight - 22;

/** Requests lost (bars) and slowest answers (line) over time, one panel above the other. */
export function plot(title: string, panels: readonly Panel[]): string {
  const seconds = Math.max(1, ...panels.flatMap(({ runs }) => runs.map((run) => run.seconds)));
  const slowest = Math.max(100, ...intervalsOf(panels).map(({ worstMs }) => worstMs));
  const most = Math.max(1, ...intervalsOf(panels).map(({ lost }) => lost));
  const height = panels.length * panelHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...panels.map(
      (panel, index) =>
        `<g transform="translate(0 ${index * panelHeight})">${panelMarks(panel, { seconds, slowest, most })}</g>`,
    ),
    "</svg>",
    "",
  ].join("\n");
}

interface Scale {
  readonly seconds: number;
  readonly slowest: number;
  readonly most: number;
}

function intervalsOf(panels: readonly Panel[]): readonly LoadResult["intervals"][number][] {
  return panels.flatMap(({ runs }) => runs.flatMap(({ intervals }) => intervals));
}

function panelMarks({ title, runs }: Panel, { seconds, slowest, most }: Scale): string {
  const x = (atMs: number) => round(left + (atMs / 1000 / seconds) * (right - left));
  const y = (share: number) => round(bottom - share * (bottom - top));
  const intervals = runs.flatMap((run) => run.intervals);
  const bars = intervals
    .filter(({ lost }) => lost > 0)
    .map(
      ({ atMs, lost }) =>
        `<rect x="${x(atMs)}" y="${y(lost / most)}" width="2.5" height="${round(bottom - y(lost / most))}" fill="#c0392b" fill-opacity="0.6"/>`,
    );
  const worst = new Map<number, number>();
  for (const { atMs, worstMs } of intervals) {
    worst.set(atMs, Math.max(worst.get(atMs) ?? 0, worstMs));
  }
  const line = [...worst]
    .sort(([one], [other]) => one - other)
    .map(([atMs, worstMs]) => `${x(atMs)},${y(worstMs / slowest)}`);
  const lost = runs.reduce((sum, run) => sum + run.lost, 0);
  return [
    `<text x="${left}" y="16" font-weight="bold">${title}: ${lost} lost in ${runs.length === 1 ? "one run" : `${runs.length} runs`}</text>`,
    `<path d="M${left} ${bottom}H${right}" stroke="#888888"/>`,
    `<polyline points="${line.join(" ")}" fill="none" stroke="#2471a3" stroke-width="1"/>`,
    ...bars,
    `<text x="${right + 4}" y="${top + 4}" fill="#2471a3">${Math.round(slowest)} ms</text>`,
    `<text x="${right + 4}" y="${top + 20}" fill="#c0392b">${most} lost</text>`,
    `<text x="${left}" y="${panelHeight - 6}" fill="#555555">0 s</text>`,
    `<text x="${right}" y="${panelHeight - 6}" fill="#555555" text-anchor="end">${Math.round(seconds)} s</text>`,
  ].join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
