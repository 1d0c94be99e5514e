import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withHeader } from "../emit/header.js";
import { planWrite } from "./plan-write.js";
import { writeFile } from "./write-file.js";

let folder = "";
const target = () => join(folder, "nixgen.nix");
const file = { path: "nixgen.nix", content: withHeader("{ ... }:\n{ }\n") };
const older = withHeader("{ ... }:\n{ old = 1; }\n");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nixgen-write-"));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

async function write(options?: { force: boolean }): Promise<string> {
  const plan = await planWrite(folder, file, options);
  if (plan.kind === "create" || plan.kind === "update") await writeFile(plan);
  return plan.kind;
}

describe("a file of nixgen's", () => {
  it("is created where nothing stands, in a new directory too", async () => {
    rmSync(folder, { recursive: true });
    expect(await write()).toBe("create");
    expect(readFileSync(target(), "utf8")).toBe(file.content);
    expect(readdirSync(folder)).toEqual(["nixgen.nix"]);
  });

  it("is replaced, and keeps its mode", async () => {
    writeFileSync(target(), older);
    chmodSync(target(), 0o640);
    expect(await write()).toBe("update");
    expect(readFileSync(target(), "utf8")).toBe(file.content);
    expect(statSync(target()).mode & 0o7777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(["nixgen.nix"]);
  });

  it("is not touched where nothing changes", async () => {
    writeFileSync(target(), file.content);
    utimesSync(target(), 1, 1);
    expect(await write()).toBe("unchanged");
    expect(statSync(target()).mtimeMs).toBe(1000);
  });

  it("is new for whoever reads the old one, which stays whole", async () => {
    writeFileSync(target(), older);
    const before = statSync(target()).ino;
    await write();
    expect(statSync(target()).ino).not.toBe(before);
  });
});

describe("what is refused", () => {
  it.each([
    ["a foreign file", () => writeFileSync(target(), "{ ... }:\n{ }\n"), "did not write"],
    ["an edited file", () => writeFileSync(target(), `${older}# mine\n`), "edited"],
    ["a symbolic link", () => symlinkSync("/etc/passwd", target()), "symbolic link"],
    ["a link to nowhere", () => symlinkSync("/nowhere", target()), "symbolic link"],
    ["a directory", () => mkdirSync(target()), "not an ordinary file"],
  ])("%s", async (_, prepare, reason) => {
    prepare();
    const before = readdirSync(folder, { withFileTypes: true }).map(String);
    const plan = await planWrite(folder, file);
    expect(plan).toMatchObject({ kind: "refused", reason: expect.stringContaining(reason) });
    expect(readdirSync(folder, { withFileTypes: true }).map(String)).toEqual(before);
  });

  it("a file in the place of the directory", async () => {
    const plan = await planWrite(join(folder, "file", "x"), file);
    expect(plan.kind).toBe("create");
    writeFileSync(join(folder, "file"), "");
    expect(await planWrite(join(folder, "file"), file)).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("not a directory"),
    });
  });

  it("but not with force, links and directories apart", async () => {
    writeFileSync(target(), "mine");
    expect(await write({ force: true })).toBe("update");
    rmSync(target());
    symlinkSync("/etc/passwd", target());
    expect(await write({ force: true })).toBe("refused");
  });
});

it("leaves nothing behind where the new file cannot take its place", async () => {
  const plan = await planWrite(folder, file);
  mkdirSync(target());
  writeFileSync(join(target(), "full"), "");
  await expect(plan.kind === "create" ? writeFile(plan) : undefined).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(["nixgen.nix"]);
});
