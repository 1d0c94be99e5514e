import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npmEnvironment } from "./pack-all.ts";

/** What npm puts into an empty project for one of our packages. */
export interface InstalledSize {
  readonly name: string;
  /** Of all files together, as long as they are. */
  readonly bytes: number;
  /** How many packages come with it, ours included. */
  readonly dependencies: number;
}

/** Installs packed packages with npm into an empty project; measured is what `name` needs. */
export function installedSize(
  folder: string,
  name: string,
  tarballs: ReadonlyMap<string, string>,
): InstalledSize {
  const manifest = installManifest(tarballs, [name]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 120_000,
    env: npmEnvironment(),
  });
  const lock = JSON.parse(
    readFileSync(join(folder, "node_modules/.package-lock.json"), "utf8"),
  ) as { packages: Readonly<Record<string, unknown>> };
  return {
    name,
    bytes: bytesIn(join(folder, "node_modules")),
    dependencies: Object.keys(lock.packages).length - 1,
  };
}

/** A project that depends on packed packages; those among their dependencies are taken from the tarballs, too. */
export function installManifest(tarballs: ReadonlyMap<string, string>, names: readonly string[]) {
  const places = [...tarballs].map(([name, file]) => [name, `file:${file}`] as const);
  return {
    name: "empty",
    version: "1.0.0",
    private: true,
    type: "module",
    dependencies: Object.fromEntries(places.filter(([name]) => names.includes(name))),
    overrides: Object.fromEntries(places.filter(([name]) => !names.includes(name))),
    resolutions: Object.fromEntries(places),
    pnpm: { overrides: Object.fromEntries(places) },
  };
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => lstatSync(join(folder, name)))
    .filter((entry) => entry.isFile())
    .reduce((sum, { size }) => sum + size, 0);
}
