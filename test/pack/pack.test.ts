import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("../../packages/", import.meta.url);

interface Manifest {
  readonly name: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
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
