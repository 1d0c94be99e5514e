import type { BenchmarkCase } from "./cases.ts";
import { type Command, measure, type Usage } from "./measure.ts";

/** The medians of a case's runs, each of which was paired with one of the floor. */
export interface Result {
  readonly group: string;
  readonly name: string;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakBytes: number;
  /** How many times the floor's. */
  readonly cpuRatio: number;
  readonly wallRatio: number;
  /** What is left when the floor's is taken off. */
  readonly cpuOverFloorSeconds: number;
  readonly wallOverFloorSeconds: number;
}

/** Every result, and the floor's own. */
export interface Results {
  readonly floor: Usage;
  readonly results: readonly Result[];
}

interface Pair {
  readonly subject: Usage;
  readonly floor: Usage;
}

/**
 * Runs every case as often as told, round by round, so that a slow minute hits all of them; in each
 * pair the floor goes first in one round and second in the next.
 */
export function runBenchmarks(
  cases: readonly BenchmarkCase[],
  { runs, warmUp }: { readonly runs: number; readonly warmUp: boolean },
  progress: (text: string) => void,
): Results {
  const floorCommand: Command = { program: process.execPath, words: ["-e", "0"], cwd: "/" };
  const pairs = new Map<BenchmarkCase, Pair[]>(cases.map((one) => [one, []]));
  // Round 0 warms what is warm in everyday use: the disk's cache and the loader's.
  for (let round = warmUp ? 0 : 1; round <= runs; round += 1) {
    for (const [index, one] of cases.entries()) {
      progress(
        `round ${round} of ${runs}, ${index + 1} of ${cases.length}: ${one.group}, ${one.name}`,
      );
      one.prepare?.();
      const before = round % 2 === 0 ? measure(floorCommand) : undefined;
      const subject = measure(one.command);
      const floor = before ?? measure(floorCommand);
      if (round > 0) pairs.get(one)?.push({ subject, floor });
    }
  }
  const floors = [...pairs.values()].flat().map(({ floor }) => floor);
  return {
    floor: {
      cpuSeconds: median(floors.map(({ cpuSeconds }) => cpuSeconds)),
      wallSeconds: median(floors.map(({ wallSeconds }) => wallSeconds)),
      peakBytes: median(floors.map(({ peakBytes }) => peakBytes)),
    },
    results: [...pairs].map(([{ group, name }, measured]) => summarise(group, name, measured)),
  };
}

/** The middle one; the mean of both where there are two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? Number.NaN;
  return (low + high) / 2;
}

function summarise(group: string, name: string, pairs: readonly Pair[]): Result {
  const of = (value: (pair: Pair) => number) => median(pairs.map(value));
  return {
    group,
    name,
    cpuSeconds: of(({ subject }) => subject.cpuSeconds),
    wallSeconds: of(({ subject }) => subject.wallSeconds),
    peakBytes: of(({ subject }) => subject.peakBytes),
    cpuRatio: of(({ subject, floor }) => subject.cpuSeconds / floor.cpuSeconds),
    wallRatio: of(({ subject, floor }) => subject.wallSeconds / floor.wallSeconds),
    cpuOverFloorSeconds: of(({ subject, floor }) => subject.cpuSeconds - floor.cpuSeconds),
    wallOverFloorSeconds: of(({ subject, floor }) => subject.wallSeconds - floor.wallSeconds),
  };
}
