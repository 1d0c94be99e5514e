import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Fault, Place, runHere, runNixgen, shareOut } from "./build-process.ts";

/**
 * NIXGEN_KILLS=500 kills before and after the calls that only read, too, and at random moments
 * until there were so many kills.
 */
const wantedKills = Number(process.env.NIXGEN_KILLS ?? 0);

const onlyRead = [
  "access",
  "handle.readFile",
  "handle.stat",
  "lstat",
  "readdir",
  "realpath",
  "stat",
];

interface Scene {
  /** What happens before the run that is killed. */
  readonly prepare: (place: Place) => Promise<void>;
  readonly args: (place: Place) => readonly string[];
  /** What may stand there after the kill. */
  readonly may: readonly (number | "none")[];
  /** What stands there when the same is run again, and the generations then. */
  readonly afterwards: number;
  readonly generations: readonly string[];
}

const build = async (place: Place, number: number) => {
  const ended = await runHere(["build", place.config(number), "--backup", "2"], place);
  expect(ended.stderr).toBe("");
};
const buildArgs = (number: number, backup: boolean) => (place: Place) => [
  "build",
  place.config(number),
  ...(backup ? ["--backup", "2"] : []),
];

const scenes: Readonly<Record<string, Scene>> = {
  create: {
    prepare: async (place) => rmSync(place.out, { recursive: true }),
    args: buildArgs(5001, false),
    may: ["none", 5001],
    afterwards: 5001,
    generations: [],
  },
  update: {
    prepare: async (place) => {
      await build(place, 5001);
      writeFileSync(join(place.out, ".nixgen.nix.0123456789abcdef.tmp"), "left by another run");
    },
    args: buildArgs(5002, false),
    may: [5001, 5002],
    afterwards: 5002,
    generations: [],
  },
  backup: {
    prepare: async (place) => {
      for (const number of [5001, 5002, 5003]) await build(place, number);
    },
    args: buildArgs(5004, true),
    may: [5003, 5004],
    afterwards: 5004,
    generations: ["2.nix", "3.nix"],
  },
  rollback: {
    prepare: async (place) => {
      for (const number of [5001, 5002]) await build(place, number);
    },
    args: () => ["rollback", "--to", "1"],
    may: [5001, 5002],
    afterwards: 5001,
    generations: ["1.nix", "2.nix"],
  },
};

describe.each(Object.entries(scenes))("a killed run: %s", (_, scene) => {
  let kills = 0;

  it("leaves the old or the new file, no lock and nothing that stays", async () => {
    const places = [new Place(), new Place()];
    for (const place of places) {
      await scene.prepare(place);
      place.remember();
    }
    const calls = await countCalls(scene, places[0] ?? new Place());
    const faults = calls.flatMap((name, index): Fault[] => {
      if (onlyRead.includes(name) && wantedKills === 0) return [];
      const at = index + 1;
      const within: Fault[] = name === "handle.writeFile" ? [{ at, when: "within" }] : [];
      return [{ at, when: "before" }, { at, when: "after" }, ...within];
    });
    await shareOut(faults, places, (fault, place) => killOnce(place, scene, { fault }));
    const random = Math.max(0, Math.ceil(wantedKills / Object.keys(scenes).length) - kills);
    const moments = Array.from({ length: random }, () => 60 + Math.random() * 240);
    await shareOut(moments, places, (killAfter, place) => killOnce(place, scene, { killAfter }));
    for (const { folder } of places) rmSync(folder, { recursive: true });
    process.stdout.write(`${kills} kills, ${calls.length} calls\n`);
    // Every call of the process was seen: one that writes has at least these.
    expect(calls).toEqual(
      expect.arrayContaining(["open", "handle.writeFile", "handle.sync", "handle.close", "rename"]),
    );
  }, 600_000);

  async function killOnce(
    place: Place,
    { args, may, afterwards, generations }: Scene,
    how: { readonly fault?: Fault; readonly killAfter?: number },
  ): Promise<void> {
    place.restore();
    const killed = await runNixgen(args(place), place, how);
    const about = JSON.stringify({ ...how, ...killed });
    if (how.fault !== undefined) expect(killed.signal, about).toBe("SIGKILL");
    if (killed.signal === "SIGKILL") kills++;
    expect(may, about).toContain(place.standing());
    const again = await runHere(args(place), place);
    expect(again, about).toMatchObject({ code: 0, stderr: "" });
    expect(place.standing(), about).toBe(afterwards);
    const kept = generations.map((name) => `state/${name}`);
    expect(place.names(), about).toEqual(["nixgen.nix", ...kept]);
  }
});

/** The calls of a run that nothing happens to. */
async function countCalls({ args }: Scene, place: Place): Promise<string[]> {
  const log = join(place.folder, "calls");
  await runNixgen(args(place), place, { fault: { log } });
  const calls = readFileSync(log, "utf8").trimEnd().split("\n");
  return calls.map((line) => line.split(" ")[0] ?? "");
}
