import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockDirectory } from "../../packages/nixgen/src/write/lock-directory.ts";
import { Place, program, runHere, runNixgen, shareOut } from "./build-process.ts";

let place: Place;
beforeEach(async () => {
  place = new Place();
  expect(await runHere(["build", place.config(5001)], place)).toMatchObject({ code: 0 });
  place.remember();
});
afterEach(() => rmSync(place.folder, { recursive: true }));

describe.each(["SIGINT", "SIGTERM"] as const)("%s", (signal) => {
  it("at any call leaves the old or the new file and nothing else", async () => {
    const args = ["build", place.config(5002)];
    const log = join(place.folder, "calls");
    await runNixgen(args, place, { fault: { log } });
    const calls = readFileSync(log, "utf8").trimEnd().split("\n");
    const renamed = calls.findIndex((call) => call.startsWith("rename ")) + 1;
    let calledOff = 0;
    // What only reads is interrupted in the same way; one of the two signals shows that.
    const writes = calls.findIndex((call) => call.endsWith(".tmp"));
    const indexes = [...calls.keys()].filter((index) => signal === "SIGINT" || index >= writes);
    await shareOut(indexes, [place], async (index) => {
      place.restore();
      const at = index + 1;
      const ended = await runNixgen(args, place, { fault: { at, when: "before", signal } });
      const about = `${calls[index]} ${JSON.stringify(ended)}`;
      expect(ended.signal, about).toBe(signal);
      expect(place.names(), about).toEqual(["nixgen.nix"]);
      expect([5001, 5002], about).toContain(place.standing());
      // It comes with the event loop's next turn, so just before the rename either may stand.
      if (at >= renamed - 2) return;
      expect(place.standing(), about).toBe(5001);
      calledOff++;
    });
    expect(calledOff).toBeGreaterThan(3);
  });

  it("ends a run that waits for the lock", async () => {
    const lock = await lockDirectory(place.out, { patience: 0 });
    const start = Date.now();
    const fault = { call: "stat", path: "/out$", when: "after", signal } as const;
    const ended = await runNixgen(["build", place.config(5002)], place, { fault });
    if (lock.kind === "held") await lock.release();
    expect(ended.signal).toBe(signal);
    expect(Date.now() - start).toBeLessThan(4000);
    expect(place.standing()).toBe(5001);
  });

  it("is what a shell sees", () => {
    const number = signal === "SIGINT" ? 130 : 143;
    const fault = { call: "handle.sync", path: "\\.tmp$", when: "before", signal };
    const faults = new URL("./faults.mjs", import.meta.url).href;
    const { stdout } = spawnSync(
      "sh",
      [
        "-c",
        '"$0" --import "$1" "$2" build "$3"; echo $?',
        process.execPath,
        faults,
        program,
        place.config(5002),
      ],
      { cwd: place.folder, env: { NIXGEN_FAULT: JSON.stringify(fault) }, encoding: "utf8" },
    );
    expect(stdout).toBe(`${number}\n`);
  });
});
