import { rmSync } from "node:fs";
import { expect, it } from "vitest";
import { Place, runHere, runNixgen } from "./build-process.ts";

const runs = 50;

it(`${runs} builds of two configs at once leave one of the two, and no error but the lock's`, async () => {
  const place = new Place();
  const configs = [place.config(5001), place.config(5002)];
  const seen = new Set<number | string>();
  let isOver = false;
  const watch = (async () => {
    while (!isOver) {
      seen.add(place.standing());
      await new Promise((done) => setTimeout(done, 1));
    }
  })();
  const ended = await Promise.all(
    Array.from({ length: runs }, (_, index) =>
      runNixgen(["build", configs[index % 2] ?? "", "--backup", "3"], place),
    ),
  );
  isOver = true;
  await watch;
  for (const { code, stdout, stderr } of ended) {
    if (code === 0) {
      expect(stderr).toBe("");
      expect(stdout).toMatch(/nixgen\.nix (?:created|updated|is up to date)\n/);
    } else {
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("another nixgen has been writing in that directory");
    }
  }
  // Whoever looked at any moment saw nothing or one whole file.
  expect([...seen].filter((one) => ![5001, 5002, "none"].includes(one))).toEqual([]);
  expect([5001, 5002]).toContain(place.standing());
  expect(ended.filter(({ code }) => code === 0).length).toBeGreaterThan(0);
  process.stdout.write(`${ended.filter(({ code }) => code === 2).length} of ${runs} locked out\n`);
  const names = place.names().filter((name) => !/^state\/\d+\.nix$/.test(name));
  expect(names).toEqual(["nixgen.nix"]);
  rmSync(place.folder, { recursive: true });
}, 120_000);

it("builds at once in one process take turns, too", async () => {
  const place = new Place();
  const ended = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      runHere(["build", place.config(5001 + (index % 2))], place),
    ),
  );
  expect(ended.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
    ended.map(() => ({ code: 0, stderr: "" })),
  );
  expect([5001, 5002]).toContain(place.standing());
  expect(place.names()).toEqual(["nixgen.nix"]);
  rmSync(place.folder, { recursive: true });
});
