import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installedSize, installManifest } from "./installed-size.ts";
import { npmEnvironment, packAll, reachesRegistry } from "./pack-all.ts";
import { runQuietly } from "./run-quietly.ts";

const compiler = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
const scenario = new URL("../../examples/scenario-1/", import.meta.url);
const names = [
  "@nixgen/haproxy-render",
  "@nixgen/kubernetes",
  "@nixgen/nginx-render",
  "@nixgen/schema",
  "nixgen",
];
/** How each one installs what a project's manifest names. */
const managers = {
  npm: ["npm", "install", "--no-audit", "--no-fund", "--prefer-offline"],
  pnpm: ["npx", "--yes", "pnpm@10.34.9", "install", "--prefer-offline", "--ignore-workspace"],
  // In a cache of its own: from that of all projects it installs what another run has packed.
  yarn: ["npx", "--yes", "yarn@1.22.22", "install", "--no-lockfile", "--cache-folder", ".yarn"],
};
/** Pairs of `module` and `moduleResolution`. */
const resolutions = [
  ["node16", "node16"],
  ["esnext", "bundler"],
  ["nodenext", "nodenext"],
] as const;
interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent: readonly string[];
}

const reachable = reachesRegistry();
if (!reachable) {
  process.stderr.write("SKIPPED packed packages: npm's registry cannot be reached\n");
}

describe.skipIf(!reachable)("the packed packages", () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "nixgen-packed-")));
  let tarballs: ReadonlyMap<string, string> = new Map();

  beforeAll(async () => {
    tarballs = packAll(folder);
    await Promise.all(Object.entries(managers).map(install));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are all of them", () => {
    expect([...tarballs.keys()].sort()).toEqual(names);
  });

  it.each(names)("%s is well-formed to publint", async (name) => {
    const { messages, pkg } = await publint({ pack: { tarball: tarball(name) }, strict: true });
    expect(pkg?.name).toBe(name);
    expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
  });

  it.each(names)("%s has types that are right wherever ESM is read", async (name) => {
    const analysis = await checkPackage(
      createPackageFromTarballData(new Uint8Array(tarball(name))),
    );
    if (analysis.types === false) throw new Error(`${name} has no types`);
    expect(analysis.types.kind).toBe("included");
    // CommonJS and the resolution of Node 10 are what the profile esm-only leaves out.
    const problems = analysis.problems.filter(
      (problem) =>
        !("resolutionKind" in problem) ||
        problem.resolutionKind === "bundler" ||
        problem.resolutionKind === "node16-esm",
    );
    expect(problems).toEqual([]);
  });

  it.each(names)("%s has its licence, and exact versions of ours", (name) => {
    const manifest = JSON.parse(unpacked(name, "package/package.json")) as {
      dependencies: Readonly<Record<string, string>>;
    };
    expect(unpacked(name, "package/LICENSE")).toContain("MIT License");
    for (const version of Object.values(manifest.dependencies)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it("passes on the licences of what it has bundled", () => {
    const texts = unpacked("nixgen", "package/dist/third-party-licenses.txt");
    const titles = [...texts.matchAll(/^(\S+) \d+\.\d+\.\d+ \(.+\)$/gm)].map(([, name]) => name);
    expect(titles).toEqual(expect.arrayContaining(["@ts-morph/common", "diff", "yaml", "zod"]));
    expect(texts).toContain("Permission is hereby granted");
    const ofSchema = unpacked("@nixgen/schema", "package/dist/third-party-licenses.txt");
    expect(ofSchema).toMatch(/^zod \d+\.\d+\.\d+ \(MIT\)[\s\S]+Permission is hereby granted/);
  });

  it("hold what they need of zod once, readable and with a map to its source", () => {
    const code = unpacked("@nixgen/schema", "package/dist/zod.js");
    expect(code.match(/"\$ZodObject"/g)).toHaveLength(1);
    expect(code).toMatch(/\n\/\/# sourceMappingURL=zod\.js\.map\n?$/);
    const map = JSON.parse(unpacked("@nixgen/schema", "package/dist/zod.js.map")) as SourceMap;
    expect(map.sources).toContain("zod/v4/core/schemas.js");
    expect(map.sourcesContent).toHaveLength(map.sources.length);
    const command = unpacked("nixgen", "package/dist/bundle");
    expect(command.match(/['"`]\$ZodObject['"`]/g)).toHaveLength(1);
  });

  it.each([
    ["@nixgen/schema", 6, 2],
    ["nixgen", 25, 12],
  ])("%s installs with at most %d MB and %d packages besides", (name, megabytes, packages) => {
    const size = installedSize(join(folder, `only-${name.replace("/", "-")}`), name, tarballs);
    expect(size.bytes).toBeLessThanOrEqual(megabytes * 1e6);
    expect(size.dependencies).toBeLessThanOrEqual(packages);
  });

  describe.each(Object.keys(managers))("installed with %s in an empty project", (manager) => {
    const project = join(folder, manager);

    it("import, build and preview", () => {
      expect(run(process.execPath, ["use.mjs"])).toBe("true true true true\n");
      expect(run("npx", ["--no", "nixgen", "build"])).toContain("nixgen.nix");
      const built = readFileSync(join(project, "out/nixgen.nix"), "utf8");
      expect(built).toBe(readFileSync(new URL("out/nixgen.nix", scenario), "utf8"));
    });

    it("mend a TypeScript config", () => {
      const config = readFileSync(new URL("nixgen.config.ts", scenario), "utf8");
      const mended = config.replace("podPort: 8888,", "lbServicePort: 8888,");
      const useless = "lbServicePort: 8888,\n          maxExpectedPods: 20,";
      write("wrong.ts", mended.replace("lbServicePort: 8888,", useless));
      run("node_modules/.bin/nixgen", ["check", "wrong.ts", "--fix"]);
      expect(readFileSync(join(project, "wrong.ts"), "utf8")).toBe(mended);
    });

    // The layouts of the folders differ, what each resolution reads in them does not.
    it.each(manager === "npm" ? resolutions : resolutions.slice(-1))(
      "have types for module %s, resolution %s",
      (module, resolution) => {
        const options = ["--module", module, "--moduleResolution", resolution, "--strict"];
        // Declarations are checked, too: they may name nothing that is not installed, such as zod.
        expect(existsSync(join(project, "node_modules/zod"))).toBe(false);
        const types = ["--target", "es2022", "--types", "", "--noEmit", "--skipLibCheck", "false"];
        expect(
          run(process.execPath, [
            compiler,
            ...options,
            ...types,
            "use.mts",
            "types.mts",
            "nixgen.config.ts",
          ]),
        ).toBe("");
      },
    );

    function write(name: string, content: string): void {
      writeFileSync(join(project, name), content);
    }

    function run(program: string, words: readonly string[]): string {
      try {
        return execFileSync(program, words, {
          cwd: project,
          encoding: "utf8",
          env: npmEnvironment(),
          timeout: 60_000,
          stdio: ["ignore", "pipe", "pipe"],
        });
      } catch (error) {
        const { stdout, stderr } = error as { stdout: string; stderr: string };
        throw new Error(`${program} ${words.join(" ")}\n${stdout}${stderr}`);
      }
    }
  });

  async function install([manager, [program = "", ...words]]: [string, readonly string[]]) {
    const project = join(folder, manager);
    mkdirSync(project);
    writeFileSync(join(project, "package.json"), JSON.stringify(installManifest(tarballs, names)));
    copyFileSync(new URL("nixgen.config.ts", scenario), join(project, "nixgen.config.ts"));
    writeFileSync(join(project, "use.mjs"), use);
    writeFileSync(join(project, "use.mts"), use);
    writeFileSync(join(project, "types.mts"), types);
    await runQuietly(program, words, project);
  }

  function tarball(name: string): ArrayBuffer {
    const bytes = readFileSync(tarballs.get(name) ?? "");
    return new Uint8Array(bytes).buffer;
  }

  function unpacked(name: string, file: string): string {
    const path = tarballs.get(name) ?? "";
    return execFileSync("tar", ["-xzOf", path, file], { encoding: "utf8", maxBuffer: 2 ** 24 });
  }
});

/** Both JavaScript and TypeScript. */
const use = `
import { renderHaproxy } from "@nixgen/haproxy-render";
import { neededServices } from "@nixgen/kubernetes";
import { renderNginx } from "@nixgen/nginx-render";
import { compile, defineConfig } from "@nixgen/schema";
import { generate } from "nixgen";

const config = defineConfig({
  flyingcircus: { kubernetes: { frontend: { app: { podPort: 80, binds: ["127.0.0.1:8001"] } } } },
});
const { model } = compile(config);
if (model === undefined) throw new Error("no model");
console.log(
  renderHaproxy(model).includes("127.0.0.1:8001"),
  renderNginx(model).length >= 0,
  neededServices(model).length === 1,
  generate(config).files.length === 1,
);
`;

/** The types of a parsed config are whole, and no `any`, from either package. */
const types = `
import type { AccessConfig, Model, Release, VolumeConfig } from "@nixgen/schema";
import type { Model as SameModel } from "nixgen";

type Config = SameModel["config"];
type Frontend = Config["flyingcircus"]["kubernetes"]["frontend"][string];
export const port = (frontend: Frontend): number | null => frontend.podPort;
export const release = (model: Model): Release => model.config.platform.release;
export const volumes = ({ cluster }: Config): Record<string, VolumeConfig> => cluster.volumes;
export const role = (access: AccessConfig): string => access.role;
// @ts-expect-error a mode is one of two words
export const mode = (frontend: Frontend): "udp" => frontend.mode;
// @ts-expect-error a network's addresses are texts
export const dns = ({ network }: Model): number => network.clusterDns;
// @ts-expect-error the facts may not be given
export const name = ({ resourceGroup }: Model): string => resourceGroup.name;
`;
