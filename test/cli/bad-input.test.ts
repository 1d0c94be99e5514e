import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { namesIn, run, temporaryDirectory, writeFiles } from "./run.ts";

const bytes = (...texts: (string | number)[]) =>
  Buffer.concat(texts.map((one) => (typeof one === "string" ? Buffer.from(one) : Buffer.of(one))));

/** What a file holds, where the only diagnostic points to, its code and what it says. */
const configs: readonly (readonly [
  file: string,
  content: string | Uint8Array,
  place: string,
  code: string,
  message: RegExp,
])[] = [
  // Syntax
  ["a.yaml", "a: 1\nb: [1, 2\n", "3:1", "config/syntax", /^This is no YAML: /],
  ["a.yml", "a: 1\n\tb: 2\n", "2:1", "config/syntax", /^This is no YAML: .*tab/],
  [
    "a.json",
    '{\n  "a": 1\n  "b": 2\n}',
    "3:3",
    "config/syntax",
    /^This is no JSON: comma expected/,
  ],
  ["a.json", '{"a": 1} {}', "1:10", "config/syntax", /^This is no JSON: end of file expected/],
  [
    "a.ts",
    "const a = 1;\nexport default {{;\n",
    "2:17",
    "config/syntax",
    /^This is no TypeScript: /,
  ],
  ["a.mjs", "export default {\n", "2:1", "config/syntax", /^This is no TypeScript: /],
  // Keys
  [
    "a.yaml",
    "platform: {}\nflyingcircus: {}\nplatform: {}\n",
    "3:1",
    "config/duplicate-key",
    /^The key "platform" stands here a second time\.$/,
  ],
  [
    "a.json",
    '{ "platform": {},\n  "platform": {} }',
    "2:3",
    "config/duplicate-key",
    /^The key "platform" stands here a second time\.$/,
  ],
  ["a.yaml", "__proto__: { a: 1 }\n", "1:1", "config/reserved-key", /__proto__/],
  ["a.json", '{"__proto__": {"a": 1}}', "1:2", "config/reserved-key", /__proto__/],
  [
    "a.yaml",
    "flyingcircus:\n  kubernetes:\n    frontend:\n      __proto__: { podPort: 1 }\n",
    "4:7",
    "config/reserved-key",
    /__proto__/,
  ],
  ["a.yaml", "constructor: {}\n", "1:1", "config/unknown-option", /no option "constructor"/],
  ["a.json", '{"constructor": {}}', "1:2", "config/unknown-option", /no option "constructor"/],
  ["a.yaml", "toString: 1\n", "1:1", "config/unknown-option", /no option "toString"/],
  // Nothing
  ["a.yaml", "", "1:1", "config/empty", /^The file holds no config\.$/],
  ["a.yaml", "# only words\n", "1:1", "config/empty", /^The file holds no config\.$/],
  ["a.yaml", "null\n", "1:1", "config/empty", /^The file holds no config\.$/],
  ["a.json", " \n", "1:1", "config/empty", /^The file holds no config\.$/],
  ["a.ts", "\n", "1:1", "config/empty", /^The file holds no config\.$/],
  // Something else than a config
  [
    "a.yaml",
    "- platform\n",
    "1:1",
    "config/wrong-type",
    /^The config takes a set of options, but /,
  ],
  ["a.json", '"platform"', "1:1", "config/wrong-type", /^The config takes a set of options, but /],
  ["a.json", "null\n", "1:1", "config/empty", /^The file holds no config\.$/],
  [
    "a.ts",
    "export default [];\n",
    "1:16",
    "config/wrong-type",
    /^The config takes a set of options/,
  ],
  ["a.ts", "export default null;\n", "1:1", "config/no-export", /^The file exports null /],
  [
    "a.ts",
    "export default undefined;\n",
    "1:1",
    "config/no-export",
    /^The file exports undefined /,
  ],
  // Programs
  [
    "a.ts",
    "const a: number = 1;\nthrow new RangeError('too\\nfar');\nexport default {};\n",
    "2:7",
    "config/threw",
    /^The config threw: RangeError: too$/,
  ],
  ["a.ts", "throw 'a text';\n", "1:1", "config/threw", /^The config threw: a text$/],
  ["a.ts", "throw undefined;\n", "1:1", "config/threw", /^The config threw: undefined$/],
  [
    "a.ts",
    "export const config = {};\n",
    "1:1",
    "config/no-export",
    /config, but nothing as default/,
  ],
  ["a.ts", "const a = 1;\n", "1:1", "config/no-export", /^The file exports nothing\.$/],
  ["a.ts", "export default () => ({});\n", "1:1", "config/no-export", /exports a function instead/],
  ["a.ts", "export default class {}\n", "1:1", "config/no-export", /exports a function instead/],
  ["a.ts", "export default { platform: new Map() };\n", "1:28", "config/not-plain", /class Map/],
];

describe("a config that cannot be used", () => {
  it.each(configs)("%s with %j: %s %s", async (name, content, place, what, message) => {
    const { code, stderr } = await run(["check", name, "--format", "json"], {
      files: { [name]: content },
    });
    const { diagnostics }: { diagnostics: readonly Found[] } = JSON.parse(stderr);
    expect(
      diagnostics.map(({ code, severity, span }) => ({
        code,
        severity,
        place: `${span?.file}:${span?.start.line}:${span?.start.column}`,
      })),
    ).toEqual([{ code: what, severity: "error", place: `${name}:${place}` }]);
    expect(diagnostics[0]?.message).toMatch(message);
    expect(code).toBe(1);
  });

  it.each(configs)("%s with %j is not built", async (name, content, place, what) => {
    const { code, stdout, stderr, directory } = await run(["build", name], {
      files: { [name]: content },
    });
    expect(stderr.split("\n")[0]).toBe(`${name}:${place} error ${what}`);
    expect(stderr).toMatch(/\n\n1 error\nNothing was written\.\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(namesIn(directory)).toEqual([name]);
  });

  it.each(["diff", "preview haproxy", "preview nginx", "listeners"])(
    "%s shows nothing of it",
    async (words) => {
      const ended = await run([...words.split(" "), "a.json"], { files: { "a.json": "[" } });
      expect(ended).toMatchObject({ code: 1, stdout: "" });
      expect(ended.stderr).toMatch(/^a\.json:1:2 error config\/syntax\n/);
    },
  );
});

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly span?: { readonly file: string; readonly start: { line: number; column: number } };
}

describe("keys of JavaScript's own objects", () => {
  it.each([
    ["a.yaml", "__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n"],
    [
      "a.json",
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
    ],
  ])("%s with them changes no object", async (name, content) => {
    const { code } = await run(["check", name], { files: { [name]: content } });
    expect(code).toBe(1);
    expect("polluted" in {}).toBe(false);
  });

  it("names a frontend constructor", async () => {
    const { code, stdout } = await run(["preview", "haproxy", "a.json"], {
      files: {
        "a.json": '{"flyingcircus":{"kubernetes":{"frontend":{"constructor":{"podPort":8001}}}}}',
      },
    });
    expect(code).toBe(0);
    expect(stdout).toContain("\nlisten constructor\n");
  });
});

describe("a file that cannot be read", () => {
  const files = { "a.yaml": "{}\n" };
  it.each<readonly [string, string, (directory: string) => void]>([
    [
      "missing.yaml",
      "missing.yaml cannot be read: ENOENT: no such file or directory.",
      () => undefined,
    ],
    [
      "missing.ts",
      "missing.ts cannot be read: ENOENT: no such file or directory.",
      () => undefined,
    ],
    ["a.yaml/b.yaml", "a.yaml/b.yaml cannot be read: ENOTDIR: not a directory.", () => undefined],
    [
      "folder.yaml",
      "folder.yaml is a directory.",
      (directory) => mkdirSync(join(directory, "folder.yaml")),
    ],
    [
      "folder",
      "I do not know the ending of folder.",
      (directory) => mkdirSync(join(directory, "folder")),
    ],
    [
      "a.toml",
      "I do not know the ending of a.toml.",
      (directory) => writeFiles(directory, { "a.toml": "" }),
    ],
    ["a.YAML", "I do not know the ending of a.YAML.", () => undefined],
    [
      "latin.yaml",
      "latin.yaml is not UTF-8 text.",
      (directory) => writeFiles(directory, { "latin.yaml": bytes("a: M", 0xfc, "ller\n") }),
    ],
    [
      "utf16.json",
      "utf16.json is not UTF-8 text.",
      (directory) => writeFiles(directory, { "utf16.json": bytes(0xff, 0xfe, "{", 0, "}", 0) }),
    ],
    [
      "latin.ts",
      "latin.ts is not UTF-8 text.",
      (directory) =>
        writeFiles(directory, { "latin.ts": bytes("// M", 0xfc, "ller\nexport default {};\n") }),
    ],
    [
      "loop.yaml",
      "loop.yaml cannot be read: ELOOP: too many symbolic links encountered.",
      (directory) => symlinkSync("loop.yaml", join(directory, "loop.yaml")),
    ],
  ])("%s: %s", async (name, message, prepare) => {
    const directory = temporaryDirectory();
    writeFiles(directory, files);
    prepare(directory);
    const before = namesIn(directory);
    const check = await run(["check", name], { cwd: directory });
    expect(check).toMatchObject({ code: 2, stdout: "" });
    expect(check.stderr).toMatch(/^nixgen error config\/unreadable\n/);
    expect(check.stderr.split("\n")[1]).toBe(message);
    expect(check.stderr).toMatch(/\n\n1 error\n$/);
    const build = await run(["build", name], { cwd: directory });
    expect(build).toMatchObject({ code: 2, stdout: "" });
    expect(build.stderr).toBe(`${check.stderr}Nothing was written.\n`);
    expect(namesIn(directory)).toEqual(before);
  });

  it("tells the endings that it knows", async () => {
    const { stderr } = await run(["check", "a.toml"]);
    expect(stderr).toContain("\n→ Known: .yaml, .yml, .json, .ts, .mts, .js, .mjs\n");
  });
});

describe("a config that nobody named", () => {
  it.each(["check", "build", "diff", "preview haproxy", "listeners"])(
    "%s says where it looked",
    async (words) => {
      const { code, stdout, stderr, directory } = await run(words.split(" "), {
        files: { "config.yaml": "{}\n" },
      });
      expect(stderr).toBe(
        `nixgen: There is no config in ${directory}; I looked for nixgen.config.ts, nixgen.config.mts, nixgen.config.js, nixgen.config.mjs, nixgen.config.yaml, nixgen.config.yml, nixgen.config.json.\nName a file, or make one: nixgen init\n`,
      );
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(namesIn(directory)).toEqual(["config.yaml"]);
    },
  );

  it.each(["check", "build", "diff", "preview nginx", "listeners"])(
    "%s does not choose between several",
    async (words) => {
      const { code, stdout, stderr, directory } = await run(words.split(" "), {
        files: { "nixgen.config.yaml": "{}\n", "nixgen.config.ts": "export default {};\n" },
      });
      expect(stderr).toBe(
        `nixgen: There are several configs in ${directory}: nixgen.config.ts, nixgen.config.yaml.\nName the one you mean.\n`,
      );
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(namesIn(directory)).toEqual(["nixgen.config.ts", "nixgen.config.yaml"]);
    },
  );

  it.each(["ts", "mts", "js", "mjs", "yaml", "yml", "json"])(
    "nixgen.config.%s is found",
    async (ending) => {
      const name = `nixgen.config.${ending}`;
      const content = /s$/.test(ending) ? "export default {};\n" : "{}\n";
      const { code, stderr } = await run(["check"], { files: { [name]: content } });
      expect(stderr).toBe(`${name}: nothing wrong\n`);
      expect(code).toBe(0);
    },
  );
});

describe("words that nixgen does not know", () => {
  it.each([
    [["chek"], "There is no command chek.\nDid you mean nixgen check?"],
    [["frobnicate"], "There is no command frobnicate.\nnixgen --help lists them."],
    [["--chek"], "There is no command --chek.\nnixgen --help lists them."],
    [["check", "--formt", "json"], "There is no option --formt for check.\nDid you mean --format?"],
    [
      ["check", "--backup", "x"],
      "There is no option --backup for check.\nUsage: nixgen check [config] [options]",
    ],
    [
      ["build", "-o", "x"],
      "There is no option --o for build.\nUsage: nixgen build [config] [options]",
    ],
    [["check", "--format", "jsn"], "There is no format jsn.\nDid you mean json?"],
    [["check", "--format", "xml"], "There is no format xml; there is pretty, json, github, sarif."],
    [["listeners", "--format", "tabel"], "There is no format tabel.\nDid you mean table?"],
    [
      ["check", "--format"],
      "--format needs a value: pretty|json|github|sarif.\nUsage: nixgen check [config] [options]",
    ],
    [["build", "--out"], "--out needs a value: DIR.\nUsage: nixgen build [config] [options]"],
    [
      ["build", "--out", "--force"],
      "--out needs a value: DIR.\nUsage: nixgen build [config] [options]",
    ],
    [["build", "--force=yes"], "--force takes no value.\nUsage: nixgen build [config] [options]"],
    [
      ["check", "a.yaml", "b.yaml"],
      "I do not know what to do with b.yaml.\nUsage: nixgen check [config] [options]",
    ],
    [["schema", "a.yaml"], "I do not know what to do with a.yaml.\nUsage: nixgen schema"],
    [
      ["preview"],
      "haproxy|nginx is missing.\nUsage: nixgen preview haproxy|nginx [config] [options]",
    ],
    [["preview", "ngnix"], "There is a preview of haproxy and one of nginx, but none of ngnix."],
    [
      ["explain", "bind/duplicat"],
      "There is no diagnostic bind/duplicat.\nDid you mean bind/duplicate?",
    ],
    [["explain", "x"], "There is no diagnostic x.\nnixgen explain lists them."],
  ])("%j", async (words, message) => {
    const files = { "nixgen.config.yaml": "{}\n" };
    const { code, stdout, stderr, directory } = await run(words, { files });
    expect(stderr).toBe(`nixgen: ${message}\n`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(namesIn(directory)).toEqual(Object.keys(files));
  });

  it("prints the help to standard error where there are none", async () => {
    const { code, stdout, stderr } = await run([]);
    expect(stderr).toMatch(/\nUsage: nixgen COMMAND \[options\]\n/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("shows no escape sequence of them", async () => {
    const { stderr } = await run(["\u001b[2Jcheck"]);
    expect(stderr).not.toContain("\u001b");
  });
});

describe("standard input", () => {
  it.each([
    ["{}", 0, "standard input: nothing wrong\n"],
    ["platform: {}\n", 0, "standard input: nothing wrong\n"],
  ])("%j is read", async (stdin, code, stderr) => {
    expect(await run(["check", "-"], { stdin })).toMatchObject({ code, stderr });
  });

  it.each([
    ["", "standard input:1:1 error config/empty"],
    ["{", "standard input:1:2 error config/syntax"],
    ['{"a": 1}', "standard input:1:2 error config/unknown-option"],
    ["a: 1", "standard input:1:1 error config/unknown-option"],
  ])("%j: %s", async (stdin, head) => {
    const { code, stderr, directory } = await run(["build", "-"], { stdin });
    expect(stderr.split("\n")[0]).toBe(head);
    expect(code).toBe(1);
    expect(namesIn(directory)).toEqual([]);
  });
});
