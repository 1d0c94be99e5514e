import { frontendsGroup, scenarioGroup } from "./cases.ts";
import type { Report } from "./report.ts";
import type { Result } from "./run-benchmarks.ts";

/** Something that the project has set out to reach. */
export interface Aim {
  readonly what: string;
  readonly unit: "×" | "s CPU over the floor" | "MB" | "dependencies";
  readonly atMost: number;
  readonly found: number;
}

const commands = ["check", "build"];

/** Every aim with what was found; the mistakes and the growth are of the configs of both sizes. */
export function aims(report: Report): readonly Aim[] {
  const [small, large] = report.sizes.frontends;
  const result = (group: string, name: string): Result => {
    const found = report.results.find((one) => one.group === group && one.name === name);
    if (found === undefined) throw new Error(`Nothing was measured as ${group}, ${name}.`);
    return found;
  };
  const start = (name: string, atMost: number): Aim => ({
    what: `${scenarioGroup}: ${name}, CPU of \`node -e 0\``,
    unit: "×",
    atMost,
    found: result(scenarioGroup, name).cpuRatio,
  });
  const cost = (name: string, atMost: number): Aim => ({
    what: `${frontendsGroup(large)}: ${name}`,
    unit: "s CPU over the floor",
    atMost,
    found: result(frontendsGroup(large), name).cpuOverFloorSeconds,
  });
  const memory = (name: string): Aim => ({
    what: `${frontendsGroup(large)}: ${name}`,
    unit: "MB",
    atMost: 130,
    found: result(frontendsGroup(large), name).peakBytes / 1e6,
  });
  const growth = (name: string): Aim => ({
    what: `${name}: CPU over the floor, from ${frontendsGroup(small)} to ${large / small} times as many`,
    unit: "×",
    atMost: large / small,
    found:
      result(frontendsGroup(large), name).cpuOverFloorSeconds /
      result(frontendsGroup(small), name).cpuOverFloorSeconds,
  });
  const clean = "check yaml";
  const mistake = "check yaml, mistake in its last line";
  return [
    ...commands.flatMap((command) => [
      start(`${command} json`, 1.8),
      start(`${command} yaml`, 1.8),
      start(`${command} TypeScript, warm loader cache`, 4),
      start(`${command} TypeScript, cold`, 9),
    ]),
    ...[...commands, "preview haproxy"].flatMap((command) => [
      cost(`${command} json`, 0.25),
      memory(`${command} json`),
      growth(`${command} json`),
    ]),
    ...commands.flatMap((command) => [cost(`${command} yaml`, 0.5), growth(`${command} yaml`)]),
    {
      what: `${frontendsGroup(large)}: ${mistake}, CPU of ${clean}`,
      unit: "×",
      atMost: 2,
      found:
        result(frontendsGroup(large), mistake).cpuSeconds /
        result(frontendsGroup(large), clean).cpuSeconds,
    },
    ...report.installed.flatMap(({ name, bytes, dependencies }): Aim[] => [
      {
        what: `${name}, installed`,
        unit: "MB",
        atMost: name === "nixgen" ? 25 : 6,
        found: bytes / 1e6,
      },
      {
        what: `${name}, installed`,
        unit: "dependencies",
        atMost: name === "nixgen" ? 12 : 2,
        found: dependencies,
      },
    ]),
  ];
}
