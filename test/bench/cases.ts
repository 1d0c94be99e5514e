import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFrontends, writeScenario } from "./inputs.ts";
import type { Command } from "./measure.ts";

/** One thing to measure; every run of it is paired with one of `node -e 0`. */
export interface BenchmarkCase {
  readonly name: string;
  readonly group: string;
  readonly command: Command;
  /** Puts things back as they have to be before each run. */
  readonly prepare?: () => void;
}

/** How large the configs are. */
export interface Sizes {
  /** Frontends, small before large. */
  readonly frontends: readonly [number, number];
  /** Services that cdk8s makes. */
  readonly services: readonly number[];
}

const nixgen = fileURLToPath(new URL("../../packages/nixgen/bin/nixgen.js", import.meta.url));
const cdk8s = fileURLToPath(new URL("cdk8s-services.mjs", import.meta.url));
/** The group of the cases with the example of scenario 1. */
export const scenarioGroup = "Scenario 1";

/** A build that finds nothing in its directory; every other finds there what it would write. */
const asNewFile = "a new file";

/** Writes every input into a folder, and names what is measured with it. */
export async function prepareCases(
  folder: string,
  { frontends, services }: Sizes,
): Promise<readonly BenchmarkCase[]> {
  await writeScenario(folder);
  for (const count of new Set([...frontends, ...services])) {
    writeFrontends(folder, `frontends-${count}`, count);
  }
  const home = join(folder, "home");
  const own = (...words: string[]): Command => ({
    program: process.execPath,
    words: [nixgen, ...words],
    cwd: folder,
    env: { HOME: home },
  });
  const build = (config: string) => own("build", config, "--out", `out-${config}`, "--force");
  const buildNew = (config: string) => ({
    command: own("build", config, "--out", `new-${config}`),
    prepare: () => rmSync(join(folder, `new-${config}`), { recursive: true, force: true }),
  });
  const scenario = ["json", "yaml"].flatMap((format): BenchmarkCase[] => [
    {
      group: scenarioGroup,
      name: `check ${format}`,
      command: own("check", `scenario-1.${format}`),
    },
    { group: scenarioGroup, name: `build ${format}`, command: build(`scenario-1.${format}`) },
    {
      group: scenarioGroup,
      name: `build ${format}, ${asNewFile}`,
      ...buildNew(`scenario-1.${format}`),
    },
  ]);
  const forgetCode = () => rmSync(join(home, ".cache"), { recursive: true, force: true });
  const typescript: BenchmarkCase[] = [
    { name: "check TypeScript", command: own("check", "scenario-1.ts") },
    { name: "build TypeScript", command: build("scenario-1.ts") },
  ].flatMap(({ name, command }) => [
    // Elsewhere than where the cold ones empty the loader's cache.
    {
      group: scenarioGroup,
      name: `${name}, warm loader cache`,
      command: { ...command, env: { HOME: join(folder, "warm-home") } },
    },
    { group: scenarioGroup, name: `${name}, cold`, command, prepare: forgetCode },
  ]);
  return [
    ...scenario,
    ...typescript,
    ...frontends.flatMap((count) => many(count, own, build, buildNew)),
    nix(folder, frontends[1]),
    ...services.flatMap((count): BenchmarkCase[] => [
      {
        group: servicesGroup(count),
        name: "nixgen manifests",
        command: own("manifests", `frontends-${count}.json`),
      },
      {
        group: servicesGroup(count),
        name: "cdk8s",
        command: {
          program: process.execPath,
          words: [cdk8s, String(count), `cdk8s-${count}`],
          cwd: folder,
        },
      },
    ]),
  ];
}

/** A number as people read it: 10,000. */
function grouped(count: number): string {
  return count.toLocaleString("en-US");
}

/** The group of the cases with that many frontends. */
export function frontendsGroup(count: number): string {
  return `${grouped(count)} frontends`;
}

/** The group of the cases with that many Services. */
export function servicesGroup(count: number): string {
  return count === 1 ? "1 Service" : `${grouped(count)} Services`;
}

function many(
  count: number,
  own: (...words: string[]) => Command,
  build: (config: string) => Command,
  buildNew: (config: string) => Pick<BenchmarkCase, "command" | "prepare">,
): BenchmarkCase[] {
  const config = `frontends-${count}`;
  return [
    { name: "check json", command: own("check", `${config}.json`) },
    { name: "build json", command: build(`${config}.json`) },
    { name: `build json, ${asNewFile}`, ...buildNew(`${config}.json`) },
    { name: "check yaml", command: own("check", `${config}.yaml`) },
    { name: "build yaml", command: build(`${config}.yaml`) },
    { name: "preview haproxy json", command: own("preview", "haproxy", `${config}.json`) },
    {
      name: "check yaml, mistake in its last line",
      command: { ...own("check", `${config}-mistake.yaml`), exitCode: 1 },
    },
  ].map((one) => ({ group: frontendsGroup(count), ...one }));
}

/** Real Nix, which reads the module that the build before it in the same round has written. */
function nix(folder: string, count: number): BenchmarkCase {
  const module = `out-frontends-${count}.json/nixgen.nix`;
  return {
    group: frontendsGroup(count),
    name: "nix-instantiate --eval --strict of the module",
    command: {
      program: "nix-instantiate",
      words: ["--eval", "--strict", "--expr", `import ./${module} { }`],
      cwd: folder,
    },
  };
}
