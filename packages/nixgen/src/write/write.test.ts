import {
  chmodSync,
  chownSync,
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
import { rename } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withHeader } from "../emit/header.js";
import { listGenerations } from "./generations.js";
import { install } from "./install.js";
import { lockDirectory } from "./lock-directory.js";
import { planWrite } from "./plan-write.js";
import { rollBack } from "./roll-back.js";
import { storeDirectory } from "./store-directory.js";
import { writeFile } from "./write-file.js";

let scratch = "";
let folder = "";
const target = () => join(folder, "nixgen.nix");
const module = (number: number) => withHeader(`{ ... }:\n{ number = ${number}; }\n`);
const file = { path: "nixgen.nix", content: module(2) };
const older = module(1);
const isRoot = userInfo().uid === 0;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "nixgen-write-"));
  folder = join(scratch, "out");
  mkdirSync(folder);
});
afterEach(() => rmSync(scratch, { recursive: true }));

async function write(options?: { force: boolean }): Promise<string> {
  return (await install(folder, file, options)).kind;
}

const modeOf = (path: string) => statSync(path).mode & 0o7777;

describe("a file that is there already", () => {
  const stale = ".nixgen.nix.0123456789abcdef.tmp";
  beforeEach(() => writeFileSync(target(), file.content));

  it("is nobody's turn to be waited for", async () => {
    const lock = await lockDirectory(folder, { patience: 0 });
    expect(lock.kind).toBe("held");
    const outcome = await install(folder, file, { patience: 0 });
    expect(outcome).toEqual({ kind: "unchanged", target: target(), removed: [] });
    if (lock.kind === "held") await lock.release();
  });

  it("does not keep what a killed run left beside it", async () => {
    writeFileSync(join(folder, stale), "half");
    expect(await write()).toBe("unchanged");
    expect(readdirSync(folder)).toEqual(["nixgen.nix"]);
  });
});

describe("a file of nixgen's", () => {
  it("is created where nothing stands, in new directories too", async () => {
    folder = join(scratch, "a", "b", "c");
    expect(await write()).toBe("created");
    expect(readFileSync(target(), "utf8")).toBe(file.content);
    expect(readdirSync(folder)).toEqual(["nixgen.nix"]);
  });

  it("is replaced, and keeps its mode", async () => {
    writeFileSync(target(), older);
    chmodSync(target(), 0o640);
    expect(await write()).toBe("updated");
    expect(readFileSync(target(), "utf8")).toBe(file.content);
    expect(modeOf(target())).toBe(0o640);
    expect(readdirSync(folder)).toEqual(["nixgen.nix"]);
  });

  it("is not touched where nothing changes, nor is the directory", async () => {
    writeFileSync(target(), file.content);
    for (const path of [target(), folder]) utimesSync(path, 1, 1);
    const { ino } = statSync(target());
    expect(await write()).toBe("unchanged");
    expect([statSync(target()).mtimeMs, statSync(folder).mtimeMs]).toEqual([1000, 1000]);
    expect(statSync(target()).ino).toBe(ino);
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
    [
      "a file with bytes that are no text",
      () => writeFileSync(target(), Buffer.concat([Buffer.from(older), Buffer.of(0xff)])),
      "edited",
    ],
    ["an empty file", () => writeFileSync(target(), ""), "did not write"],
    ["a symbolic link", () => symlinkSync("/etc/passwd", target()), "symbolic link"],
    ["a link to nowhere", () => symlinkSync("/nowhere", target()), "symbolic link"],
    ["a directory", () => mkdirSync(target()), "not an ordinary file"],
  ])("%s", async (_, prepare, reason) => {
    prepare();
    const before = readdirSync(folder, { withFileTypes: true }).map(String);
    expect(await install(folder, file)).toMatchObject({
      kind: "refused",
      target: target(),
      reason: expect.stringContaining(reason),
    });
    expect(readdirSync(folder, { withFileTypes: true }).map(String)).toEqual(before);
  });

  it("bytes that only read like the new file", async () => {
    const content = withHeader('{ ... }:\n{ a = "\ufffd"; }\n');
    const lookalike = Buffer.from(content, "utf8");
    const at = lookalike.indexOf(Buffer.from("\ufffd"));
    writeFileSync(
      target(),
      Buffer.concat([lookalike.subarray(0, at), Buffer.of(0xff), lookalike.subarray(at + 3)]),
    );
    expect(await install(folder, { path: "nixgen.nix", content })).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("edited"),
    });
  });

  it.each(["file", "file/below"])("a file in the place of the directory: %s", async (place) => {
    writeFileSync(join(scratch, "file"), "");
    expect(await install(join(scratch, place), file)).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("is not a directory"),
    });
  });

  it("but not with force, links and directories apart", async () => {
    writeFileSync(target(), "mine");
    expect(await write({ force: true })).toBe("updated");
    rmSync(target());
    symlinkSync("/etc/passwd", target());
    expect(await write({ force: true })).toBe("refused");
  });
});

describe("between the plan and the write", () => {
  it("a change by somebody else is not lost", async () => {
    writeFileSync(target(), older);
    const plan = planWrite(folder, file);
    writeFileSync(target(), `${older}# mine\n`);
    await expect(plan.kind === "update" ? writeFile(plan) : undefined).rejects.toThrow("changed");
    expect(readFileSync(target(), "utf8")).toBe(`${older}# mine\n`);
    expect(readdirSync(folder)).toEqual(["nixgen.nix"]);
  });

  it("a file that somebody put there is not lost", async () => {
    const plan = planWrite(folder, file);
    writeFileSync(target(), "mine");
    await expect(plan.kind === "create" ? writeFile(plan) : undefined).rejects.toThrow("changed");
    expect(readFileSync(target(), "utf8")).toBe("mine");
    expect(readdirSync(folder)).toEqual(["nixgen.nix"]);
  });

  it("a signal calls it off", async () => {
    writeFileSync(target(), older);
    expect(await install(folder, file, { signal: AbortSignal.abort() })).toMatchObject({
      reason: "it was interrupted",
    });
    const plan = planWrite(folder, file);
    const abort = new AbortController();
    const writing = plan.kind === "update" ? writeFile(plan, abort) : undefined;
    abort.abort();
    await expect(writing).rejects.toThrow(/abort/i);
    expect(readFileSync(target(), "utf8")).toBe(older);
    expect(readdirSync(folder)).toEqual(["nixgen.nix"]);
  });
});

describe("rights", () => {
  it.each([
    [0o022, 0o644],
    [0o027, 0o640],
    [0o077, 0o600],
    [0o002, 0o644],
    [0o000, 0o644],
  ])("of a new file with umask %i: %i", async (umask, mode) => {
    const before = process.umask(umask);
    await write();
    process.umask(before);
    expect(modeOf(target())).toBe(mode);
  });

  it.each([0o600, 0o444, 0o664, 0o755])("%i stay", async (mode) => {
    writeFileSync(target(), older);
    chmodSync(target(), mode);
    await write();
    expect(modeOf(target())).toBe(mode);
  });

  it("set-user-ID does not stay", async () => {
    writeFileSync(target(), older);
    chmodSync(target(), 0o6755);
    await write();
    expect(modeOf(target())).toBe(0o755);
  });

  it.runIf(isRoot)("the group is the directory's where it is 2775", async () => {
    chownSync(folder, 0, 60001);
    chmodSync(folder, 0o2775);
    await write();
    expect(statSync(target()).gid).toBe(60001);
    expect(modeOf(target())).toBe(0o644);
    // What a file of another group let its group do is not what this group may.
    writeFileSync(target(), older);
    chownSync(target(), 0, 60002);
    chmodSync(target(), 0o664);
    await write();
    expect(statSync(target()).gid).toBe(60001);
    expect(modeOf(target())).toBe(0o644);
  });

  it.runIf(isRoot)("the group stays where the directory does not choose one", async () => {
    writeFileSync(target(), older);
    chownSync(target(), 0, 60002);
    chmodSync(target(), 0o640);
    await write();
    expect(statSync(target()).gid).toBe(60002);
    expect(modeOf(target())).toBe(0o640);
  });
});

describe("what a killed run left", () => {
  it("is removed by the next, and nothing else", async () => {
    const stale = ".nixgen.nix.0123456789abcdef.tmp";
    const others = [
      ".nixgen.nix.0123456789abcde.tmp",
      ".nixgen.nix.0123456789abcdeg.tmp",
      "nixgen.nix.0123456789abcdef.tmp",
      ".other.nix.0123456789abcdef.tmp",
      ".nixgen.nix.0123456789abcdef.tmp~",
    ];
    for (const name of [stale, ...others]) writeFileSync(join(folder, name), "");
    symlinkSync("/etc/passwd", join(folder, ".nixgen.nix.aaaaaaaaaaaaaaaa.tmp"));
    await write();
    expect(readdirSync(folder).sort()).toEqual([...others, "nixgen.nix"].sort());
  });

  it("is removed where nothing changes, too", async () => {
    writeFileSync(target(), file.content);
    writeFileSync(join(folder, ".nixgen.nix.0123456789abcdef.tmp"), "");
    expect(await write()).toBe("unchanged");
    expect(readdirSync(folder)).toEqual(["nixgen.nix"]);
  });

  it("stays while another run holds the lock", async () => {
    const name = ".nixgen.nix.0123456789abcdef.tmp";
    writeFileSync(join(folder, name), "");
    const lock = await lockDirectory(folder, { patience: 0 });
    expect(await install(folder, file, { patience: 100 })).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("another nixgen"),
    });
    expect(readdirSync(folder)).toEqual([name]);
    if (lock.kind === "held") await lock.release();
  });
});

describe("the lock of a directory", () => {
  it("is held once, by whatever name the directory goes", async () => {
    symlinkSync(folder, join(scratch, "link"));
    const first = await lockDirectory(folder, { patience: 0 });
    expect(first.kind).toBe("held");
    for (const name of [folder, join(scratch, "link"), `${folder}/../out`]) {
      expect(await lockDirectory(name, { patience: 0 })).toEqual({ kind: "busy" });
    }
    const other = await lockDirectory(scratch, { patience: 0 });
    expect(other.kind).toBe("held");
    for (const lock of [first, other]) if (lock.kind === "held") await lock.release();
    const again = await lockDirectory(folder, { patience: 0 });
    expect(again.kind).toBe("held");
    if (again.kind === "held") await again.release();
  });

  it("is waited for", async () => {
    const first = await lockDirectory(folder, { patience: 0 });
    const second = lockDirectory(folder, { patience: 5000 });
    if (first.kind === "held") setTimeout(first.release, 100);
    const lock = await second;
    expect(lock.kind).toBe("held");
    if (lock.kind === "held") await lock.release();
  });

  it("is free after an error", async () => {
    mkdirSync(target());
    expect(await write()).toBe("refused");
    rmSync(target(), { recursive: true });
    expect(await write()).toBe("created");
  });
});

describe("generations", () => {
  const store = () => join(scratch, "state", "nixgen", "out");
  const build = (number: number, keep = 3) =>
    install(folder, { path: "nixgen.nix", content: module(number) }, { store: store(), keep });
  const back = (to?: number) => rollBack(folder, "nixgen.nix", { store: store(), to });
  const kept = async () =>
    listGenerations(store()).map(({ number, path }) => [
      number,
      Number(/number = (\d)/.exec(readFileSync(path, "utf8"))?.[1]),
    ]);
  const stands = () => Number(/number = (\d)/.exec(readFileSync(target(), "utf8"))?.[1]);

  it("are what builds replaced, the last N of them, readable by this user only", async () => {
    expect(await build(1)).toMatchObject({ kind: "created", removed: [] });
    expect(await kept()).toEqual([]);
    for (const number of [2, 3, 4]) {
      expect(await build(number)).toMatchObject({ saved: { number: number - 1 }, removed: [] });
    }
    expect(await build(5)).toMatchObject({ saved: { number: 4 }, removed: [{ number: 1 }] });
    expect(await build(5)).toEqual({ kind: "unchanged", target: target(), removed: [] });
    expect(await kept()).toEqual([
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
    expect(modeOf(store())).toBe(0o700);
    expect(modeOf(join(store(), "4.nix"))).toBe(0o600);
    expect(readdirSync(store()).sort()).toEqual(["2.nix", "3.nix", "4.nix"]);
    expect(readdirSync(folder)).toEqual(["nixgen.nix"]);
  });

  it("come back one after the other, and nothing is lost", async () => {
    for (const number of [1, 2, 3]) await build(number);
    expect(await back()).toMatchObject({
      kind: "updated",
      generation: { number: 2 },
      saved: { number: 3 },
    });
    expect(stands()).toBe(2);
    expect(await back()).toMatchObject({ kind: "updated", generation: { number: 1 } });
    expect(stands()).toBe(1);
    expect(await back()).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("older"),
    });
    expect(await back(3)).toMatchObject({ kind: "updated", generation: { number: 3 } });
    expect(stands()).toBe(3);
    expect(await kept()).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it("come back where the file is gone", async () => {
    for (const number of [1, 2]) await build(number);
    rmSync(target());
    expect(await back()).toMatchObject({ kind: "created", generation: { number: 1 } });
    expect(stands()).toBe(1);
  });

  it("a build after a rollback keeps what the rollback put there", async () => {
    for (const number of [1, 2, 3]) await build(number);
    await back(1);
    await build(4);
    await back();
    expect(stands()).toBe(1);
  });

  it("hold the bytes of a foreign file that --force replaced", async () => {
    const bytes = Buffer.of(0x7b, 0xff, 0x00, 0x7d);
    writeFileSync(target(), bytes);
    await install(folder, file, { force: true, store: store(), keep: 1 });
    await back();
    expect(readFileSync(target())).toEqual(bytes);
  });

  it("are not made over an edited file", async () => {
    for (const number of [1, 2]) await build(number);
    writeFileSync(target(), `${module(2)}# mine\n`);
    expect(await back()).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("edited"),
    });
    expect(await kept()).toEqual([[1, 1]]);
  });

  it("that are not there are named", async () => {
    expect(await back()).toMatchObject({
      reason: expect.stringContaining("no generation of that"),
    });
    for (const number of [1, 2, 3]) await build(number);
    expect(await back(7)).toMatchObject({ reason: "there is no generation 7; there is 1, 2" });
  });

  it("that cannot be kept stop the build before it changes anything", async () => {
    await build(1);
    writeFileSync(join(scratch, "state"), "");
    expect(await build(2)).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("could not be kept"),
    });
    expect(stands()).toBe(1);
  });

  it("a run that was killed between keeping and writing is not kept twice", async () => {
    for (const number of [1, 2]) await build(number);
    await rename(join(store(), "1.nix"), join(store(), "4.nix"));
    writeFileSync(target(), module(1));
    expect(await build(3)).toMatchObject({ saved: { number: 4 } });
    expect(await kept()).toEqual([[4, 1]]);
  });

  it("other files in the store are left alone", async () => {
    await build(1);
    mkdirSync(store(), { recursive: true });
    const others = ["01.nix", "0.nix", "9.nix.orig", "notes", "1234567890.nix"];
    for (const name of others) writeFileSync(join(store(), name), "");
    for (const number of [2, 3, 4]) await build(number, 1);
    expect(readdirSync(store()).sort()).toEqual([...others, "3.nix"].sort());
  });
});

describe("the place of the generations", () => {
  const places = { stateHome: undefined, home: "/home/me", user: userInfo().uid };

  it("is the user's own, one for each directory", async () => {
    const first = storeDirectory(folder, places);
    expect(first).toMatchObject({
      kind: "store",
      path: expect.stringMatching(/^\/home\/me\/\.local\/state\/nixgen\/out-[0-9a-f]{16}$/),
    });
    symlinkSync(folder, join(scratch, "link"));
    expect(storeDirectory(join(scratch, "link"), places)).toEqual(first);
    expect(storeDirectory(scratch, places)).not.toEqual(first);
    expect(storeDirectory(folder, { ...places, stateHome: "relative" })).toEqual(first);
    expect(storeDirectory(folder, { ...places, stateHome: "/state" })).toMatchObject({
      path: expect.stringMatching(/^\/state\/nixgen\/out-/),
    });
  });

  it("is never in the directory that the platform reads", async () => {
    symlinkSync(folder, join(scratch, "link"));
    for (const stateHome of [folder, join(folder, "a"), join(scratch, "link")]) {
      expect(storeDirectory(folder, { ...places, stateHome })).toMatchObject({
        kind: "refused",
        reason: expect.stringContaining("the platform reads"),
      });
    }
    const neighbour = { ...places, stateHome: `${folder}-state` };
    expect(storeDirectory(folder, neighbour)).toMatchObject({ kind: "store" });
  });

  it("is nobody else's", async () => {
    const stateHome = join(scratch, "state");
    const store = storeDirectory(folder, { ...places, stateHome });
    mkdirSync(store.kind === "store" ? store.path : "", { recursive: true });
    expect(storeDirectory(folder, { ...places, stateHome })).toEqual(store);
    const other = { ...places, stateHome, user: places.user + 1 };
    expect(storeDirectory(folder, other)).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("somebody else"),
    });
  });
});

it("leaves nothing behind where the new file cannot take its place", async () => {
  const plan = planWrite(folder, file);
  mkdirSync(target());
  writeFileSync(join(target(), "full"), "");
  await expect(plan.kind === "create" ? writeFile(plan) : undefined).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(["nixgen.nix"]);
});
