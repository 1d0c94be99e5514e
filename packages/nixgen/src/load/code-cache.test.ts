import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { codeCache } from "./code-cache.js";

const user = vi.hoisted(() => ({ isUnknown: false }));
vi.mock("node:os", async (importReal) => {
  const real = await importReal<typeof import("node:os")>();
  const homedir = () => {
    if (user.isUnknown) throw new Error("A system error occurred: uv_os_homedir returned ENOENT");
    return real.homedir();
  };
  return { ...real, homedir };
});

let home = "";
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "nixgen-cache-")));
  vi.stubEnv("HOME", home);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(home, { recursive: true, force: true });
});

const cacheFolder = () => join(home, ".cache", "nixgen");
const entries = () => readdirSync(cacheFolder()).map((name) => join(cacheFolder(), name));
const onlyEntry = () => entries()[0] ?? "";

/** Whether a result had to be made, which is another one each time. */
let count = 0;
function made({ file = "/a.ts", kind = "module", text = "text\n" } = {}): boolean {
  const mine = { code: `ü${++count}\n`, none: null };
  const got = codeCache().remember(file, kind, text, () => mine);
  expect(Object.keys(got)).toEqual(["code", "none"]);
  return got.code === mine.code;
}

describe("what was made of a text", () => {
  it("is made once, and once more where anything differs", () => {
    expect(made()).toBe(true);
    expect(made()).toBe(false);
    expect(made({ file: "/b.ts" })).toBe(true);
    expect(made({ kind: "jiti" })).toBe(true);
    expect(made()).toBe(false);
    expect(entries()).toHaveLength(3);
    expect(made({ text: "text" })).toBe(true);
    expect(made({ text: "text" })).toBe(false);
    expect(made()).toBe(true);
    expect(entries()).toHaveLength(3);
  });

  it("may be null", () => {
    expect(codeCache().remember("/a.ts", "module", "", () => null)).toBe(null);
    const again = codeCache().remember<string | null>("/a.ts", "module", "", () => "made again");
    expect(again).toBe(null);
  });

  it("is made once more by another version of Node", () => {
    expect(made()).toBe(true);
    vi.spyOn(process, "version", "get").mockReturnValue("v99.0.0");
    expect(made()).toBe(true);
  });

  it("is made once more by another version of nixgen", () => {
    expect(made()).toBe(true);
    const { version } = JSON.parse(
      readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
    ) as { version: string };
    const [, ...rest] = readFileSync(onlyEntry(), "utf8").split("\n");
    const older = rest.join("\n").replace(`["${version}",`, '["0.0.0",');
    expect(older).not.toBe(rest.join("\n"));
    writeFileSync(onlyEntry(), `${sum(older)}\n${older}`);
    expect(made()).toBe(true);
    expect(made()).toBe(false);
  });
});

/** The checksum as another program would reckon it: FNV-1a. */
function sum(text: string): string {
  let hash = 0x811c9dc5n;
  for (const code of text.split("").map((one) => one.charCodeAt(0))) {
    hash = ((hash ^ BigInt(code)) * 0x01000193n) & 0xffffffffn;
  }
  return hash.toString(16).padStart(8, "0");
}

describe("an entry that is broken", () => {
  it.each<[string, (content: Buffer) => Uint8Array]>([
    ["is empty", () => new Uint8Array()],
    ["is cut off", (content) => content.subarray(0, -3)],
    ["is cut off in its first line", (content) => content.subarray(0, 5)],
    ["is longer", (content) => Buffer.concat([content, Buffer.from(" ")])],
    ["has another letter", (content) => Buffer.from(content.toString().replace("ü", "u"))],
    ["has zeros", (content) => new Uint8Array(content.length)],
    [
      "is no JSON in spite of a right checksum",
      (content) => {
        const text = content.toString().split("\n").slice(1, 2).concat("{").join("\n");
        return Buffer.from(`${sum(text)}\n${text}`);
      },
    ],
  ])("%s: it is made and written once more", (_, damage) => {
    expect(made()).toBe(true);
    writeFileSync(onlyEntry(), damage(readFileSync(onlyEntry())));
    expect(made()).toBe(true);
    expect(made()).toBe(false);
  });

  it("is a folder: nothing is left beside it", () => {
    expect(made()).toBe(true);
    const entry = onlyEntry();
    rmSync(entry);
    mkdirSync(join(entry, "in"), { recursive: true });
    expect([made(), made()]).toEqual([true, true]);
    expect(entries()).toEqual([entry]);
  });
});

describe("the folder", () => {
  it("and what is in it are the user's alone", () => {
    made();
    for (const folder of [join(home, ".cache"), cacheFolder()]) {
      expect(lstatSync(folder).mode & 0o777).toBe(0o700);
    }
    expect(lstatSync(onlyEntry()).mode & 0o777).toBe(0o600);
    expect(entries()).toHaveLength(1);
  });

  const whole = { folder: cacheFolder, entry: onlyEntry };
  it.each<[string, keyof typeof whole, (place: string) => void, (place: string) => void]>([
    ["others can write to it", "folder", (p) => chmodSync(p, 0o702), (p) => chmodSync(p, 0o700)],
    ["a group can write to it", "folder", (p) => chmodSync(p, 0o720), (p) => chmodSync(p, 0o755)],
    ["others can write to it", "entry", (p) => chmodSync(p, 0o602), (p) => chmodSync(p, 0o644)],
    ["a group can write to it", "entry", (p) => chmodSync(p, 0o620), (p) => chmodSync(p, 0o600)],
    ...(process.getuid?.() === 0
      ? (["folder", "entry"] as const).map(
          (which): [string, keyof typeof whole, (p: string) => void, (p: string) => void] => [
            "it is another user's",
            which,
            (p) => chownSync(p, 12345, 0),
            (p) => chownSync(p, 0, 0),
          ],
        )
      : []),
    ["it is a link", "folder", (p) => moveAndLink(p), (p) => moveBack(p)],
    ["it is a link", "entry", (p) => moveAndLink(p), (p) => moveBack(p)],
  ])("%s: the %s is not read", (_, which, change, back) => {
    expect(made()).toBe(true);
    const place = whole[which]();
    const content = readFileSync(onlyEntry(), "utf8");
    change(place);
    expect(made()).toBe(true);
    if (which === "folder") {
      // Nor is anything written there.
      back(place);
      expect(readFileSync(onlyEntry(), "utf8")).toBe(content);
    } else {
      expect(lstatSync(place)).toMatchObject({ mode: 0o100600, uid: process.getuid?.() ?? 0 });
    }
    expect(entries()).toHaveLength(1);
    expect(made()).toBe(false);
  });

  it.each<[string, () => string]>([
    ["is a file", () => join(home, "file")],
    ["is not there and cannot be made", () => "/dev/null/home"],
    ["is not written by a full disk", () => "/dev/full"],
    ["has a relative name", () => "."],
    ["has an empty name", () => ""],
  ])("of the user %s: everything is made each time", (_, place) => {
    writeFileSync(join(home, "file"), "");
    vi.stubEnv("HOME", place());
    const before = readdirSync(".");
    expect([made(), made()]).toEqual([true, true]);
    expect(readdirSync(".")).toEqual(before);
  });

  it("of a user whom the system does not know: everything is made each time", () => {
    user.isUnknown = true;
    expect([made(), made()]).toEqual([true, true]);
    user.isUnknown = false;
    expect([made(), made()]).toEqual([true, false]);
  });

  function moveAndLink(place: string) {
    renameSync(place, join(home, "elsewhere"));
    symlinkSync(join(home, "elsewhere"), place);
  }

  function moveBack(place: string) {
    rmSync(place);
    renameSync(join(home, "elsewhere"), place);
  }
});
