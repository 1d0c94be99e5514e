import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadConfig } from "nixgen";
import { afterAll, expect, it } from "vitest";
import { program } from "./build-process.ts";

const folder = mkdtempSync(join(tmpdir(), "nixgen-same-"));
afterAll(() => rmSync(folder, { recursive: true }));

const example = new URL("../../examples/reference/nixgen.config.yaml", import.meta.url);

/** The same data, the keys of every set in the order that `compare` says. */
function reordered(value: unknown, compare: (a: string, b: string) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, compare));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compare(a, b));
  return Object.fromEntries(entries.map(([key, item]) => [key, reordered(item, compare)]));
}

it("the module is the same to the byte wherever, and in whatever order, it is written", async () => {
  const { input } = await loadConfig(fileURLToPath(example));
  const orders = {
    asIs: () => 0,
    forwards: (a: string, b: string) => (a < b ? -1 : 1),
    backwards: (a: string, b: string) => (a < b ? 1 : -1),
    mixed: (a: string, b: string) => a.length - b.length || (a < b ? 1 : -1),
  };
  const modules = new Set<string>();
  for (const compare of Object.values(orders)) {
    const file = join(folder, "config.json");
    writeFileSync(file, JSON.stringify(reordered(input, compare)));
    for (const [TZ, LC_ALL] of [
      ["UTC", "C"],
      ["Asia/Kathmandu", "tr_TR.UTF-8"],
      ["America/St_Johns", "sv_SE.UTF-8"],
    ]) {
      const env = { ...process.env, TZ, LC_ALL, LANG: LC_ALL };
      execFileSync(process.execPath, [program, "build", file], { cwd: folder, env });
      modules.add(readFileSync(join(folder, "out", "nixgen.nix"), "utf8"));
      rmSync(join(folder, "out"), { recursive: true });
    }
  }
  expect([...modules]).toHaveLength(1);
  expect([...modules][0]?.length).toBeGreaterThan(1000);
});
