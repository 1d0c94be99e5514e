import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const root = new URL("../../packages/", import.meta.url);

interface Manifest {
  readonly name: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly imports?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
  readonly publishConfig: { readonly provenance: boolean };
}

/** The npm package that a package of the workspace becomes. */
function pack(folder: string): { readonly files: readonly string[]; readonly bytes: number } {
  const output = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: new URL(folder, root),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 60_000,
  });
  const [packed] = JSON.parse(output) as [{ files: { path: string }[]; unpackedSize: number }];
  return { files: packed.files.map(({ path }) => path), bytes: packed.unpackedSize };
}

/** The modules that a file of a package names, without what its comments say. */
function importedBy(folder: string, file: string): readonly string[] {
  const text = readFileSync(new URL(`${folder}/${file}`, root), "utf8");
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const imports = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)"([^"\n]+)"/g;
  return [...code.matchAll(imports)].map(([, name = ""]) => name);
}

describe.each(readdirSync(root))("the package in packages/%s", (folder) => {
  const manifest: Manifest = JSON.parse(
    readFileSync(new URL(`${folder}/package.json`, root), "utf8"),
  );
  const { files, bytes } = pack(folder);

  it("holds the compiled code, its sources and what describes it, and nothing else", () => {
    for (const file of files) {
      expect(file).toMatch(
        /^(?:package\.json|config\.schema\.json|README\.md|LICENSE|bin\/(?:nixgen|load-bundle)\.js|bin\/package\.json|(?:dist|src)\/.+)$/,
      );
      expect(file).not.toMatch(/\.test(?:-d|-kit)?\.|tsbuildinfo|\.env|\.npmrc/);
    }
    const entries = Object.values(manifest.exports).flatMap((targets) =>
      typeof targets === "string" ? [targets] : Object.values(targets),
    );
    for (const entry of [...entries, ...Object.values(manifest.bin ?? {})]) {
      expect(files).toContain(entry.replace(/^\.\//, ""));
    }
    expect(files).toContain("README.md");
    expect(bytes).toBeLessThan(folder === "nixgen" ? 10_000_000 : 4_000_000);
  });

  it("imports and declares nothing but what comes with it", () => {
    const modules = files.filter((file) => /^dist\/(?!bundle\/).+\.(?:js|d\.ts)$/.test(file));
    const missing = modules.flatMap((file) =>
      importedBy(folder, file)
        .filter((name) => !name.startsWith(".") && !isAtHand(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
    expect(reached(modules.filter((file) => file.endsWith(".js")))).toEqual([]);
    expect(reached(["dist/index.d.ts"])).toEqual([]);
  });

  /** Whether an installed package finds a module that is not a file of its own. */
  function isAtHand(name: string): boolean {
    if (name.startsWith("#")) return Object.hasOwn(manifest.imports ?? {}, name);
    const [bare = name] = /^(?:@[^/]+\/)?[^/]+/.exec(name) ?? [];
    return builtinModules.includes(name.replace(/^node:/, "")) || bare in manifest.dependencies;
  }

  /** What modules lead to that is not published. */
  function reached(entries: readonly string[]): readonly string[] {
    const seen = new Set(entries);
    for (const file of seen) {
      if (!files.includes(file)) continue;
      for (const name of importedBy(folder, file).filter((name) => name.startsWith("."))) {
        const path = join(dirname(file), name);
        seen.add(file.endsWith(".d.ts") ? path.replace(/\.js$/, ".d.ts") : path);
      }
    }
    return [...seen].filter((file) => !files.includes(file));
  }

  it("runs nothing when it is installed, and says where it comes from", () => {
    expect(Object.keys(manifest.scripts ?? {})).toEqual([]);
    expect(manifest.publishConfig.provenance).toBe(true);
    expect(manifest.engines.node).toBe(">=20.19.0");
  });

  it("depends on exact versions", () => {
    for (const version of Object.values(manifest.dependencies)) {
      expect(version).toMatch(/^(?:\d+\.\d+\.\d+|workspace:\*|catalog:)$/);
    }
  });
});
