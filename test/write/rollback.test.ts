import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Place, runHere } from "./build-process.ts";

let place: Place;
beforeEach(() => {
  place = new Place();
});
afterEach(() => rmSync(place.folder, { recursive: true }));

const nixgen = (...args: string[]) => runHere(args, place);
const build = (number: number) => nixgen("build", place.config(number), "--backup", "2");

describe("build --backup and rollback", () => {
  it("say what they did", async () => {
    expect((await build(5001)).stdout).toMatch(/^\S+\/out\/nixgen\.nix created\n$/);
    expect((await build(5002)).stdout).toMatch(
      /^\S+\/nixgen\.nix updated\nWhat stood there is kept as generation 1: \S+\/state\/nixgen\/out-\w+\/1\.nix\n$/,
    );
    await build(5003);
    expect((await build(5004)).stdout).toContain("No longer kept: generation 1\n");
    expect((await nixgen("rollback", "--list")).stdout).toMatch(
      /^2 {2}\d{4}-\d\d-\d\dT\S+Z {2}\S+\/2\.nix\n3 {2}\S+ {2}\S+\/3\.nix\n$/,
    );
    expect((await nixgen("rollback")).stdout).toMatch(
      /^\S+\/nixgen\.nix is generation 3 again\nWhat stood there is kept as generation 4: \S+\n$/,
    );
    expect(place.standing()).toBe(5003);
    expect((await nixgen("rollback", "--to", "4")).stdout).toMatch(/ is generation 4 again\n$/);
    expect(place.standing()).toBe(5004);
    expect((await nixgen("rollback", "--to", "4")).stdout).toMatch(/ is up to date\n$/);
  });

  it("refuse in one sentence", async () => {
    expect(await nixgen("rollback")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no generation of that directory is kept; .*\n$/),
    });
    await build(5001);
    await build(5002);
    expect(await nixgen("rollback", "--to", "7")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("there is no generation 7; there is 1."),
    });
    writeFileSync(join(place.out, "nixgen.nix"), "# mine\n");
    expect(await nixgen("rollback")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--force overwrites it"),
    });
    expect(await nixgen("rollback", "--force")).toMatchObject({ code: 0 });
    expect(place.standing()).toBe(5001);
    await nixgen("rollback", "--to", "2");
    expect(readFileSync(join(place.out, "nixgen.nix"), "utf8")).toBe("# mine\n");
  });

  it.each(["0", "-1", "1.5", "1001", "1e2", "x", ""])(
    "--backup=%s is wrong usage",
    async (text) => {
      expect(await nixgen("build", place.config(5001), `--backup=${text}`)).toMatchObject({
        code: 2,
        stdout: "",
        stderr: expect.stringContaining("from 1 to 1000"),
      });
      expect(place.standing()).toBe("none");
    },
  );

  it.each(["0", "-1", "01", "x", "../1"])("--to=%s is wrong usage", async (text) => {
    expect(await nixgen("rollback", `--to=${text}`)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("a generation's number is meant"),
    });
  });

  it("keep nothing in the directory that the platform reads", async () => {
    await build(5001);
    const inside = { folder: place.folder, state: place.out };
    expect(await runHere(["build", place.config(5002), "--backup", "1"], inside)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("lies in the directory that the platform reads"),
    });
    expect(place.standing()).toBe(5001);
  });
});

describe("--no-code", () => {
  it.each([["check"], ["build"], ["diff"], ["preview", "haproxy"]])("%s", async (...command) => {
    const ran = join(place.folder, "ran");
    const config = join(place.folder, "nixgen.config.mjs");
    writeFileSync(
      config,
      `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(ran)}, "");\nexport default {};\n`,
    );
    for (const named of [[], [config]]) {
      expect(await nixgen(...command, ...named, "--no-code")).toMatchObject({
        code: 2,
        stdout: "",
        stderr: expect.stringContaining("is a program, and --no-code forbids running it"),
      });
    }
    expect(() => readFileSync(ran)).toThrow("ENOENT");
    expect(place.standing()).toBe("none");
  });
});

it("diff shows that a credential changes, and not which it is", async () => {
  const config = (secret: string) => {
    const file = join(place.folder, "secret.yaml");
    const extraConfig = `proxy_set_header Authorization "Bearer ${secret}";`;
    const virtualHosts = { a: { locations: { "/": { return: "404", extraConfig } } } };
    writeFileSync(
      file,
      JSON.stringify({ flyingcircus: { services: { nginx: { virtualHosts } } } }),
    );
    return file;
  };
  expect(await nixgen("build", config("first-secret"))).toMatchObject({ code: 0 });
  const { code, stdout } = await nixgen("diff", config("second-secret"));
  expect(code).toBe(1);
  expect(stdout).toMatch(/^-.*<hidden \w{6}>/m);
  expect(stdout).toMatch(/^\+.*<hidden \w{6}>/m);
  expect(stdout).not.toMatch(/first-secret|second-secret/);
  expect(readFileSync(join(place.out, "nixgen.nix"), "utf8")).toContain("first-secret");
});
