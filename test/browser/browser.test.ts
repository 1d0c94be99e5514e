import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadConfig } from "nixgen";
import { rolldown } from "rolldown";
import { expect, it, onTestFinished } from "vitest";
import { describeWith, requireProgram } from "../real-programs.ts";
import { everything } from "./everything.ts";

const examples = [
  "scenario-1/nixgen.config.ts",
  "scenario-2/nixgen.config.yaml",
  "reference/nixgen.config.yaml",
  "twelve-apps/nixgen.config.yaml",
];
const mistakes = {
  flyingcircus: { kubernetes: { frontend: { a: { podPort: 70_000 } } }, x: "Ä 🦊" },
};

/** One script of the packages as they are published, and what it imports besides. */
async function bundle(): Promise<{ readonly code: string; readonly imports: readonly string[] }> {
  const build = await rolldown({
    input: fileURLToPath(new URL("page.ts", import.meta.url)),
    platform: "browser",
    logLevel: "silent",
    external: [/^node:/, ...builtinModules],
  });
  const { output } = await build.generate({ format: "iife" });
  const [{ code, imports }] = output;
  await build.close();
  return { code, imports };
}

it("takes no module of Node's to run the pure packages", async () => {
  const { imports } = await bundle();
  expect(imports).toEqual([]);
});

describeWith(["chromium-headless-shell"], "in a browser", () => {
  it("compiles and renders every example, and a mistake, as Node does", async () => {
    const loaded = await Promise.all(
      examples.map((example) =>
        loadConfig(fileURLToPath(new URL(`../../examples/${example}`, import.meta.url))),
      ),
    );
    const inputs: readonly unknown[] = [...loaded.map(({ input }) => input), mistakes];
    const { code } = await bundle();
    const folder = mkdtempSync(join(tmpdir(), "nixgen-browser-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, "page.js"), `const inputs = ${JSON.stringify(inputs)};\n${code}`);
    const page = join(folder, "page.html");
    const script = '<script src="page.js"></script>';
    writeFileSync(page, `<!doctype html><meta charset="utf-8"><body>${script}</body>`);
    const shown = execFileSync(
      requireProgram("chromium-headless-shell"),
      [
        // Its own sandbox takes rights that a container does not give.
        "--no-sandbox",
        "--disable-gpu",
        `--user-data-dir=${folder}`,
        "--timeout=30000",
        "--dump-dom",
        `file://${page}`,
      ],
      {
        encoding: "utf8",
        maxBuffer: 2 ** 27,
        timeout: 45_000,
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    const [, found] = /&lt;&lt;(.*)&gt;&gt;/s.exec(shown) ?? [];
    const outputs = found?.split("|").map(decodeURIComponent);
    expect(outputs).toHaveLength(inputs.length);
    for (const [index, input] of inputs.entries()) expect(outputs?.[index]).toBe(everything(input));
    expect(outputs?.[0]).toContain("timeout tunnel 1h");
    expect(outputs?.[4]).toContain("70000");
  });
});
