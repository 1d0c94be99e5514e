import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Ended, Place, runHere, runNixgen } from "./build-process.ts";

let place: Place;
beforeEach(() => {
  place = new Place();
});
afterEach(() => rmSync(place.folder, { recursive: true }));

const temporary = "/\\.nixgen\\.nix\\..*\\.tmp$";
const isRoot = process.getuid?.() === 0;
const stranger = 65534;

async function buildFirst(): Promise<void> {
  expect(await runHere(["build", place.config(5001)], place)).toMatchObject({ code: 0 });
}

/** One line that says what was not written and why, and exit code 2. */
function expectRefusal({ code, stdout, stderr }: Omit<Ended, "signal">, reason: string): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^nixgen: .*was not written: .*\.\n$/);
  expect(stderr).toContain(reason);
}

describe("an error of the system", () => {
  const errors = [
    { code: "ENOSPC", errno: -28, words: "the file system is full" },
    { code: "EIO", errno: -5, words: "the disk reports an error" },
    { code: "EROFS", errno: -30, words: "the file system is read-only" },
    { code: "Unknown system error -122", errno: -122, words: "EDQUOT: this user's disk quota" },
    { code: "EACCES", errno: -13, words: "EACCES" },
  ];
  const calls = [
    { call: "open", path: temporary },
    { call: "handle.writeFile", path: temporary },
    { call: "handle.chmod", path: temporary },
    { call: "handle.sync", path: temporary },
    { call: "handle.close", path: temporary },
    { call: "rename", path: temporary },
  ];
  const cases = errors.flatMap((error) => calls.map((call) => ({ ...error, ...call })));

  it.each(cases)("$code at $call leaves the old file and nothing else", async (fault) => {
    await buildFirst();
    const { ino } = statSync(join(place.out, "nixgen.nix"));
    const ended = await runNixgen(["build", place.config(5002)], place, { fault });
    expectRefusal(ended, fault.words);
    expect(place.standing()).toBe(5001);
    expect(statSync(join(place.out, "nixgen.nix")).ino).toBe(ino);
    expect(place.names()).toEqual(["nixgen.nix"]);
  });

  it("when the directory is to be confirmed leaves the new file, and says that", async () => {
    await buildFirst();
    const fault = { call: "handle.sync", path: "/out$", code: "EIO", errno: -5 };
    const { code, stderr } = await runNixgen(["build", place.config(5002)], place, { fault });
    expect(code).toBe(2);
    expect(stderr).toContain("a power cut may bring back what stood there before: EIO");
    expect(place.standing()).toBe(5002);
  });

  it("when a new directory is to be confirmed is said, and nothing is written", async () => {
    const fault = { call: "handle.sync", path: "/new$", code: "EIO", errno: -5 };
    const args = ["build", place.config(5001), "--out", "new/deep"];
    expectRefusal(await runNixgen(args, place, { fault }), "EIO");
    expect(readdirSync(join(place.folder, "new", "deep"))).toEqual([]);
    expect(await runHere(args, place)).toMatchObject({ code: 0 });
  });

  it("while the old file is kept changes nothing", async () => {
    await buildFirst();
    const fault = { call: "handle.writeFile", path: "/\\.1\\.nix\\.", code: "ENOSPC", errno: -28 };
    const args = ["build", place.config(5002), "--backup", "1"];
    const ended = await runNixgen(args, place, { fault });
    expectRefusal(ended, "could not be kept");
    expect(ended.stderr).toContain("the file system is full");
    expect(place.standing()).toBe(5001);
    expect(place.names()).toEqual(["nixgen.nix"]);
  });
});

it("nobody else can read the new file before it has the old one's mode", async () => {
  await buildFirst();
  chmodSync(join(place.out, "nixgen.nix"), 0o600);
  const fault = { call: "handle.writeFile", path: temporary, when: "after" } as const;
  const { signal } = await runNixgen(["build", place.config(5002)], place, { fault });
  expect(signal).toBe("SIGKILL");
  const [left = ""] = place.names();
  expect(left).toMatch(/\.tmp$/);
  expect(statSync(join(place.out, left)).mode & 0o777).toBe(0o600);
});

describe.runIf(isRoot)("a real file system", () => {
  const mount = (...options: string[]) =>
    execFileSync("mount", ["-t", "tmpfs", "-o", options.join(","), "tmpfs", place.out]);
  afterEach(() => {
    try {
      execFileSync("umount", [place.out], { stdio: "ignore" });
    } catch {
      // Nothing was mounted.
    }
  });

  it("that is full keeps the old file, and takes the new one when there is room", async () => {
    mount("size=16k");
    await buildFirst();
    const page = Buffer.alloc(4096);
    for (let index = 0; ; index++) {
      try {
        writeFileSync(join(place.out, `filler${index}`), page);
      } catch {
        break;
      }
    }
    const ended = await runHere(["build", place.config(5002)], place);
    expectRefusal(ended, "ENOSPC: the file system is full");
    expect(place.standing()).toBe(5001);
    expect(place.names().filter((name) => name.endsWith(".tmp"))).toEqual([]);
    for (const name of readdirSync(place.out).filter((one) => one.startsWith("filler"))) {
      rmSync(join(place.out, name));
    }
    expect(await runHere(["build", place.config(5002)], place)).toMatchObject({ code: 0 });
    expect(place.standing()).toBe(5002);
  });

  it("without a free inode keeps the old file", async () => {
    mount("size=64k", "nr_inodes=2");
    await buildFirst();
    expectRefusal(await runHere(["build", place.config(5002)], place), "ENOSPC");
    expect(place.standing()).toBe(5001);
    expect(place.names()).toEqual(["nixgen.nix"]);
  });

  it("that is read-only keeps the old file, and is fine where nothing changes", async () => {
    mount("size=64k");
    await buildFirst();
    execFileSync("mount", ["-o", "remount,ro", place.out]);
    expectRefusal(await runHere(["build", place.config(5002)], place), "EROFS");
    expect(await runHere(["build", place.config(5001)], place)).toMatchObject({ code: 0 });
    expect(place.standing()).toBe(5001);
  });
});

describe.runIf(isRoot)("another user", () => {
  beforeEach(() => {
    chmodSync(place.folder, 0o755);
    place.config(5002);
  });
  const asStranger = (...args: string[]) => runNixgen(args, place, { uid: stranger });

  it("does not get past a directory that is not theirs", async () => {
    await buildFirst();
    expectRefusal(await asStranger("build", "config5002.yaml"), "EACCES: permission denied");
    expect(place.standing()).toBe(5001);
    expect(place.names()).toEqual(["nixgen.nix"]);
  });

  it("does not make a directory where they may not", async () => {
    const ended = await asStranger("build", "config5002.yaml", "--out", "new");
    expectRefusal(ended, "EACCES: permission denied");
    expect(existsSync(join(place.folder, "new"))).toBe(false);
  });

  it("does not replace another's file in a sticky directory", async () => {
    await buildFirst();
    chmodSync(place.out, 0o1777);
    expectRefusal(await asStranger("build", "config5002.yaml"), "EPERM");
    expect(place.standing()).toBe(5001);
    expect(place.names()).toEqual(["nixgen.nix"]);
  });

  it("does not read a file that they may not read", async () => {
    await buildFirst();
    chmodSync(join(place.out, "nixgen.nix"), 0o600);
    chmodSync(place.out, 0o777);
    expectRefusal(await asStranger("build", "config5002.yaml"), "EACCES");
    expect(place.standing()).toBe(5001);
  });

  it("of the directory's group replaces the file: 2775 root:service", async () => {
    await buildFirst();
    chownSync(place.out, 0, stranger);
    chmodSync(place.out, 0o2775);
    expect(await asStranger("build", "config5002.yaml")).toMatchObject({ code: 0 });
    expect(place.standing()).toBe(5002);
    const { uid, gid, mode } = statSync(join(place.out, "nixgen.nix"));
    expect({ uid, gid, mode: mode & 0o7777 }).toEqual({
      uid: stranger,
      gid: stranger,
      mode: 0o644,
    });
  });
});

describe("a link that somebody planted", () => {
  const secret = () => join(place.folder, "secret");
  beforeEach(() => writeFileSync(secret(), "secret\n"));

  it("at the target is neither followed nor replaced", async () => {
    const target = join(place.out, "nixgen.nix");
    symlinkSync(secret(), target);
    for (const force of [[], ["--force"]]) {
      const ended = await runHere(["build", place.config(5001), ...force], place);
      expectRefusal(ended, "a symbolic link stands there");
    }
    expect(lstatSync(target).isSymbolicLink()).toBe(true);
    expect(readFileSync(secret(), "utf8")).toBe("secret\n");
  });

  it("at the temporary name is not followed", async () => {
    // Whatever name is chosen, the link stands there first.
    const fault = { call: "open", path: temporary, plant: secret() };
    const ended = await runNixgen(["build", place.config(5001)], place, { fault });
    expectRefusal(ended, "EEXIST");
    expect(readFileSync(secret(), "utf8")).toBe("secret\n");
    expect(existsSync(join(place.out, "nixgen.nix"))).toBe(false);
  });

  it("at the target just before the rename is not followed", async () => {
    const fault = {
      call: "handle.sync",
      path: temporary,
      plant: secret(),
      plantAs: join(place.out, "nixgen.nix"),
    };
    const ended = await runNixgen(["build", place.config(5001)], place, { fault });
    expectRefusal(ended, "somebody changed what stands there");
    expect(readFileSync(secret(), "utf8")).toBe("secret\n");
    expect(place.names()).toEqual(["nixgen.nix"]);
  });

  it.each(["fifo", "directory"])("a %s is refused and stays", async (kind) => {
    const target = join(place.out, "nixgen.nix");
    if (kind === "directory") mkdirSync(target);
    else execFileSync("mkfifo", [target]);
    for (const force of [[], ["--force"]]) {
      const ended = await runHere(["build", place.config(5001), ...force], place);
      expectRefusal(ended, "not an ordinary file");
    }
    expect(lstatSync(target).isFile()).toBe(false);
  });

  it.runIf(isRoot)("a device is refused and stays", async () => {
    const target = join(place.out, "nixgen.nix");
    execFileSync("mknod", [target, "c", "1", "3"]);
    expectRefusal(await runHere(["build", place.config(5001)], place), "not an ordinary file");
    expect(lstatSync(target).isCharacterDevice()).toBe(true);
  });
});
