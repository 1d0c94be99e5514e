import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWith, requireProgram } from "../real-programs.ts";
import { changedPaths, changingCalls } from "./changed-paths.ts";

/** Ways out of a directory, as people try them. */
const tricks: readonly string[] = [
  "../escaped",
  "../../escaped",
  "../../../../../../../../tmp/nixgen-escaped",
  "..",
  ".",
  "",
  "/",
  "//",
  "./..",
  "/tmp/nixgen-escaped",
  "/etc/passwd",
  "/etc/local/nixos/escaped.nix",
  "/dev/null",
  "/proc/self/environ",
  "~/escaped",
  "~root/escaped",
  "$HOME/escaped",
  "${HOME}/escaped",
  "`touch escaped`",
  "$(touch escaped)",
  "a/../../escaped",
  "a/./../../escaped",
  "./../escaped",
  ".//..//escaped",
  "out/../../escaped",
  "..\\escaped",
  "..\\..\\escaped",
  "C:\\escaped",
  "\\\\server\\share",
  "%2e%2e%2fescaped",
  "%2e%2e/escaped",
  "..%2fescaped",
  "..%252fescaped",
  "%c0%ae%c0%ae/escaped",
  "..%c0%afescaped",
  "\u2024\u2024/escaped",
  "\uff0e\uff0e\uff0fescaped",
  "..\u2215escaped",
  "..\u2044escaped",
  "....//escaped",
  "..;/escaped",
  "nixgen.nix/../../escaped",
  "\u0000/../escaped",
  "escaped\u0000.nix",
  "../escaped\u0000.nix",
  "..\n/escaped",
  "../escaped\n",
  " ../escaped",
  "../escaped ",
  "file:///tmp/nixgen-escaped",
  "-",
  "--out=/tmp/nixgen-escaped",
  `${"../".repeat(300)}tmp/nixgen-escaped`,
  `${"a/".repeat(2100)}escaped`,
  "a".repeat(300),
];

interface Run {
  readonly args: readonly string[];
  readonly stdin: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Configs with a name in one of the places where configs have names. */
const places: Readonly<Record<string, (name: string) => unknown>> = {
  frontend: (name) => ({ kubernetes: { frontend: { [name]: { podPort: 80 } } } }),
  serviceName: (name) => ({ kubernetes: { frontend: { a: { podPort: 80, serviceName: name } } } }),
  "virtual host": (name) => host(name, {}),
  serverName: (name) => host("a", { serverName: name }),
  location: (name) => host("a", { locations: { [name]: { return: "404" } } }),
  root: (name) => host("a", { root: name }),
  certificate: (name) => host("a", { addSSL: true, sslCertificate: name, sslCertificateKey: name }),
  basicAuthFile: (name) => host("a", { basicAuthFile: name }),
  proxyPass: (name) => host("a", { locations: { "/": { proxyPass: `http://unix:${name}` } } }),
  "haproxy section": (name) => ({ services: { haproxy: { listen: { [name]: { mode: "tcp" } } } } }),
};

function host(name: string, options: unknown): unknown {
  return { services: { nginx: { virtualHosts: { [name]: options } } } };
}

describeWith(["strace"], "no name leads out of the directory", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "nixgen-paths-"));
    mkdirSync(join(folder, "work"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const env = () => ({ HOME: folder, XDG_STATE_HOME: join(folder, "state") });

  /** Runs them all; what they said, and what they changed or tried to. */
  function traced(runs: readonly Run[]): { results: Result[]; changed: string[] } {
    const work = join(folder, "work");
    writeFileSync(join(folder, "runs.json"), JSON.stringify(runs));
    const log = join(folder, "trace");
    const script = fileURLToPath(new URL("./run-many.mjs", import.meta.url));
    const node = [process.execPath, script, join(folder, "runs.json")];
    const calls = `trace=${[...changingCalls, "socket"].map((name) => `?${name}`).join(",")}`;
    const said = execFileSync(
      requireProgram("strace"),
      ["-f", "-qq", "-e", calls, "-o", log, ...node],
      {
        cwd: work,
        encoding: "utf8",
        maxBuffer: 2 ** 28,
        timeout: 50_000,
      },
    );
    const trace = readFileSync(log, "utf8");
    // The lock is a Unix socket; nothing goes to the network.
    expect(trace).not.toMatch(/socket\(AF_(?!UNIX)/);
    const changed = changedPaths(trace, work).filter(
      (path) => path !== "/dev/null" && path !== "/dev/tty",
    );
    return { results: JSON.parse(said), changed };
  }

  it(`by ${tricks.length} tricks in ${Object.keys(places).length} places of a config`, () => {
    const runs = Object.values(places).flatMap((place) =>
      tricks.map((trick, index) => ({
        args: ["build", "-", "--out", "out", ...(index % 2 === 0 ? ["--backup", "2"] : [])],
        stdin: JSON.stringify({ flyingcircus: place(trick) }),
        env: env(),
      })),
    );
    const { results, changed } = traced(runs);
    const out = join(folder, "work", "out");
    const store = join(folder, "state", "nixgen");
    const outside = changed.filter((path) => {
      const isModule =
        path.startsWith(`${out}/`) &&
        /^\.?nixgen\.nix(?:\.\w+\.tmp)?$/.test(path.slice(out.length + 1));
      const isStore =
        `${path}/`.startsWith(`${store}/`) ||
        (`${store}/`.startsWith(`${path}/`) && path.startsWith(folder));
      return !isModule && path !== out && !isStore;
    });
    expect(outside).toEqual([]);
    expect(changed).toContain(join(out, "nixgen.nix"));
    expect(readdirSync(out)).toEqual(["nixgen.nix"]);
    expect(results.filter(({ code }) => code > 1)).toEqual([]);
    // Most of them are fine as names, and were really written.
    expect(results.filter(({ code }) => code === 0).length).toBeGreaterThan(150);
    process.stdout.write(`${runs.length} configs, ${changed.length} paths changed\n`);
  });

  it("by the name of a config, a machine or a generation", () => {
    const config = JSON.stringify({ flyingcircus: {} });
    const runs = tricks.flatMap((trick) =>
      [
        ["build", "--out", "elsewhere", "--", trick],
        ["check", "--no-code", "--", trick],
        ["preview", `--machine=${trick}`, "haproxy", "-"],
        ["rollback", `--to=${trick}`, "--out", "elsewhere"],
        ["build", `--backup=${trick}`, "-", "--out", "elsewhere"],
      ].map((args) => ({ args, stdin: config, env: env() })),
    );
    const { results, changed } = traced(runs);
    // A config named "-" is standard input, and builds.
    const mine = [`${join(folder, "work", "elsewhere")}`];
    expect(changed.filter((path) => !mine.some((one) => path.startsWith(one)))).toEqual([]);
    expect(results.filter(({ code }) => code > 2)).toEqual([]);
    for (const { code, stderr } of results) if (code === 2) expect(stderr).toMatch(/\S/);
  });

  it("by --out, which changes only the directory that it names", () => {
    const config = JSON.stringify({ flyingcircus: {} });
    const inside = tricks.filter((trick) => !trick.includes("..") && !/^[/-]|^$|^\.$/.test(trick));
    const runs = inside.map((trick) => ({
      args: ["build", "-", `--out=${trick}`],
      stdin: config,
      env: env(),
    }));
    const { results, changed } = traced(runs);
    const work = join(folder, "work");
    expect(changed.filter((path) => path !== work && !path.startsWith(`${work}/`))).toEqual([]);
    expect(existsSync("/tmp/nixgen-escaped")).toBe(false);
    for (const { code, stderr } of results) {
      expect([0, 2]).toContain(code);
      if (code === 2) expect(stderr).toContain("was not written");
    }
  });
});
