import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const compiler = join(root, "node_modules/.bin/tsc");

interface Manifest {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** A directory outside the workspace in which the packages are installed as they are published. */
export interface FreshProject {
  readonly directory: string;
  /** Runs the installed command there, and returns what it printed on standard output. */
  readonly nixgen: (...words: readonly string[]) => string;
  readonly remove: () => void;
}

/**
 * Packs every package and unpacks it into a new project. What they depend on besides is linked from
 * the workspace, so that nothing is fetched.
 */
export function freshProject(): FreshProject {
  execFileSync(compiler, ["-b"], { cwd: root });
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "nixgen-fresh-")));
  const modules = join(directory, "node_modules");
  const folders = readdirSync(join(root, "packages")).map((name) => join(root, "packages", name));
  const packed = execFileSync(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--pack-destination", directory, ...folders],
    { cwd: directory, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  const tarballs: readonly { readonly name: string; readonly filename: string }[] =
    JSON.parse(packed);
  for (const folder of folders) {
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const tarball = tarballs.find(({ name }) => name === manifest.name);
    if (tarball === undefined) throw new Error(`${manifest.name} was not packed`);
    unpack(join(directory, tarball.filename), join(modules, manifest.name));
    linkDependencies(manifest, folder, modules);
  }
  writeFileSync(join(directory, "package.json"), '{ "type": "module" }\n');
  return {
    directory,
    nixgen: (...words) =>
      execFileSync(process.execPath, [join(modules, "nixgen/bin/nixgen.js"), ...words], {
        cwd: directory,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function unpack(tarball: string, target: string): void {
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", target, "--strip-components=1"]);
  rmSync(tarball);
}

function linkDependencies({ dependencies }: Manifest, folder: string, modules: string): void {
  for (const [dependency, version] of Object.entries(dependencies)) {
    if (version === "workspace:*") continue;
    const link = join(modules, dependency);
    // Two packages may depend on one library, at one version.
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(realpathSync(join(folder, "node_modules", dependency)), link);
  }
}
