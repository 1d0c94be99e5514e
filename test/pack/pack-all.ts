import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  packageManager: string;
};

/** Packs every package as it would be published; the tarballs by the packages' names. */
export function packAll(folder: string): ReadonlyMap<string, string> {
  execFileSync(
    "npx",
    ["--yes", packageManager, "--recursive", "--filter=./packages/*", "pack"].concat([
      "--pack-destination",
      folder,
    ]),
    { cwd: root, stdio: ["ignore", "ignore", "inherit"], timeout: 60_000, env: npmEnvironment() },
  );
  const tarballs = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  return new Map(
    tarballs.sort().map((name) => {
      const bare = name.replace(/-\d+\.\d+\.\d+.*\.tgz$/, "");
      return [bare.replace(/^nixgen-/, "@nixgen/"), join(folder, name)];
    }),
  );
}

/** Whether packages can be fetched: asked before anything is installed, and soon given up. */
export function reachesRegistry(): boolean {
  try {
    execFileSync("npm", ["view", "picocolors", "version", "--fetch-retries=0"], {
      stdio: "ignore",
      timeout: 10_000,
      env: npmEnvironment(),
    });
    return true;
  } catch {
    return false;
  }
}

/** Without what a script of npm's passes to the ones that it runs. */
export function npmEnvironment(): NodeJS.ProcessEnv {
  const passedOn = /^npm_(?!config_(?:registry|cafile|cache)$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !passedOn.test(name)));
}
