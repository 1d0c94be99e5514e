import type { Random } from "./random.ts";

/** A text of one kind that a stranger could hand in as a config. */
export interface HostileDocument {
  readonly kind: string;
  readonly text: string;
}

/** Makes a document of any kind; `examples` are texts to begin from, YAML and JSON. */
export function hostileDocument(
  random: Random,
  examples: readonly [string, ...string[]],
): HostileDocument {
  const kind = random.pick(kinds);
  return { kind, text: makers[kind](random, examples) };
}

const makers = {
  "mutated text": (random, examples) => mutate(random, random.pick(examples)),
  "mutated lines": (random, examples) => mutateLines(random, random.pick(examples)),
  "mutated value": (random, examples) => {
    const jsons = examples.filter((text) => text.startsWith("{"));
    const value: unknown = JSON.parse(jsons[random.integer(jsons.length)] ?? "{}");
    return JSON.stringify(mutateValue(random, value));
  },
  "config-like JSON": (random) => JSON.stringify(configLike(random)),
  "config-like YAML": (random) => blockYaml(random, configLike(random), 0),
  "random JSON": (random) => JSON.stringify(value(random, 5)),
  "random YAML": (random) => blockYaml(random, value(random, 5), 0),
  "YAML tokens": (random) => tokens(random, yamlTokens),
  "JSON tokens": (random) => tokens(random, jsonTokens),
  characters: (random) =>
    Array.from({ length: random.integer(300) }, () => character(random)).join(""),
  "alias bomb": aliasBomb,
  "deep nesting": deep,
  wide: wide,
  numbers: (random) =>
    `flyingcircus: {kubernetes: {frontend: {a: {podPort: ${number(random)}}}}}\n`,
  "prototype keys": prototypeKeys,
  encodings: (random, examples) => encoded(random, random.pick(examples)),
  "long text": longText,
} satisfies Readonly<
  Record<string, (random: Random, examples: readonly [string, ...string[]]) => string>
>;

type Kind = keyof typeof makers;
const kinds = Object.keys(makers) as [Kind, ...Kind[]];

function mutate(random: Random, text: string): string {
  let result = text;
  for (let count = 1 + random.integer(8); count > 0; count--) {
    const at = random.integer(result.length + 1);
    const length = random.integer(random.pick([2, 10, 100]));
    const insert = random.pick([
      () => "",
      () => character(random),
      () => result.slice(random.integer(result.length), at),
      () => random.pick(yamlTokens),
      () => scalar(random),
    ])();
    result = result.slice(0, at) + insert + result.slice(at + length);
  }
  return result;
}

function mutateLines(random: Random, text: string): string {
  const lines = text.split("\n");
  for (let count = 1 + random.integer(6); count > 0; count--) {
    const at = random.integer(lines.length);
    const line = lines[at] ?? "";
    random.pick([
      () => lines.splice(at, 1 + random.integer(4)),
      () => lines.splice(at, 0, ...lines.slice(at, at + 1 + random.integer(20))),
      () => lines.splice(at, 1, `  ${line}`),
      () => lines.splice(at, 1, line.replace(/^ {2}/, "")),
      () => lines.splice(at, 1, line.replace(/:.*/, `: ${scalar(random)}`)),
      () => lines.splice(at, 1, line.replace(/[\w"]+:/, `${scalar(random)}:`)),
      () =>
        lines.splice(
          at,
          1,
          line.replace(/: /, `: ${random.pick(["&a ", "*a ", "!!str ", "! ", "| ", "> "])}`),
        ),
    ])();
  }
  return lines.join("\n");
}

function mutateValue(random: Random, root: unknown): unknown {
  if (random.chance(0.005)) return value(random, 3);
  if (Array.isArray(root)) {
    const items: unknown[] = root.map((item) => mutateValue(random, item));
    if (random.chance(0.02)) items.push(value(random, 2));
    if (random.chance(0.02)) items.push(...items);
    return items;
  }
  if (typeof root !== "object" || root === null) return root;
  return Object.fromEntries(
    Object.entries(root).flatMap(([key, item]) => {
      if (random.chance(0.01)) return [];
      return [[random.chance(0.003) ? name(random) : key, mutateValue(random, item)]];
    }),
  );
}

/** Something with the options' names, and values that do not fit. */
function configLike(random: Random): unknown {
  const some = (names: readonly [string, ...string[]], item: () => unknown) =>
    Object.fromEntries(
      Array.from({ length: random.integer(5) }, () => [
        random.chance(0.15) ? name(random) : random.pick(names),
        random.chance(0.1) ? value(random, 2) : item(),
      ]),
    );
  const text = () =>
    random.pick<() => unknown>([() => scalarValue(random), () => configText(random)])();
  const list = () => Array.from({ length: random.integer(4) }, text);
  const leaf = () =>
    random.pick<() => unknown>([
      text,
      list,
      () => random.integer(70000),
      () => random.chance(0.5),
    ])();
  const config: Record<string, unknown> = {
    flyingcircus: {
      kubernetes: {
        frontend: some(["a", "b", "my-app"], () => some(frontendOptions, leaf)),
        network: some(["clusterDns", "podCidr", "serviceCidr"], text),
      },
      services: {
        nginx: {
          virtualHosts: some(["a.example.com", "b", "_"], () => ({
            ...some(hostOptions, leaf),
            locations: some(["/", "/a", "~ ^/x", "= /"], () => some(locationOptions, leaf)),
          })),
        },
        haproxy: some(
          ["global", "defaults", "listen", "frontend", "backend", "extraConfig", "enable"],
          () =>
            some(
              [
                "maxconn",
                "timeout",
                "binds",
                "servers",
                "mode",
                "options",
                "extraConfig",
                "default_backend",
              ],
              leaf,
            ),
        ),
      },
    },
  };
  if (random.chance(0.3))
    config.platform = some(["release"], () => random.pick(["23.05", "24.05", 24.05, "99"]));
  if (random.chance(0.3)) {
    config.resourceGroup = {
      name: scalarValue(random),
      machines: Array.from({ length: random.integer(4) }, () =>
        some(["name", "roles", "fe", "srv", "cpus", "memoryGiB", "disk"], leaf),
      ),
    };
  }
  if (random.chance(0.2)) config.hardening = value(random, 2);
  if (random.chance(0.2)) config.rules = some(["bind/duplicate", "nginx/unbalanced"], text);
  return config;
}

const frontendOptions = [
  "podPort",
  "lbServicePort",
  "servicePort",
  "binds",
  "mode",
  "namespace",
  "serviceName",
  "sslBackend",
  "maxExpectedPods",
  "haproxyExtraConfig",
] as const;
const hostOptions = [
  "serverName",
  "serverAliases",
  "listen",
  "listenAddresses",
  "forceSSL",
  "addSSL",
  "onlySSL",
  "enableACME",
  "sslCertificate",
  "sslCertificateKey",
  "extraConfig",
  "root",
  "default",
  "basicAuth",
  "globalRedirect",
] as const;
const locationOptions = [
  "proxyPass",
  "proxyWebsockets",
  "root",
  "alias",
  "index",
  "tryFiles",
  "return",
  "extraConfig",
  "basicAuth",
  "priority",
] as const;

function configText(random: Random): string {
  return random.pick([
    "127.0.0.1:8001",
    "[::]:80",
    "*:443 ssl crt /x",
    ":::",
    "0.0.0.0:99999",
    "http://x",
    "http",
    "tcp",
    "${x}",
    "''",
    "a b",
    "a;b",
    "}",
    "{",
    "\\",
    "#",
    "proxy_pass http://x;",
    "return 200 'x';",
    "../../etc/passwd",
    "/etc/\0passwd",
    "\u001b]0;x\u0007",
    "if ($x) { }",
    "server {",
    '"',
    "'",
    "\n",
    "\r\n",
    "\t",
  ]);
}

function value(random: Random, depth: number): unknown {
  if (depth === 0 || random.chance(0.3)) return scalarValue(random);
  const length = random.integer(5);
  return random.chance(0.5)
    ? Array.from({ length }, () => value(random, depth - 1))
    : Object.fromEntries(Array.from({ length }, () => [name(random), value(random, depth - 1)]));
}

function scalarValue(random: Random): unknown {
  return random.pick<() => unknown>([
    () => null,
    () => true,
    () => false,
    () => random.integer(100_000),
    () => -random.fraction(),
    () => 10 ** random.integer(309),
    () => Number.MAX_SAFE_INTEGER + random.integer(3),
    () => "",
    () => configText(random),
    () => Array.from({ length: random.integer(12) }, () => character(random)).join(""),
  ])();
}

function scalar(random: Random): string {
  return random.pick<() => string>([
    () => JSON.stringify(scalarValue(random)) ?? "null",
    () => number(random),
    () =>
      random.pick([
        "~",
        "null",
        "yes",
        "no",
        "on",
        ".inf",
        "-.inf",
        ".nan",
        "2001-01-01",
        "0o17",
        "0x1F",
        "1_000",
        "<<",
        "=",
        "!!binary aGk=",
        "!!set {a}",
        "!!js/function 'x'",
        "!<tag:x> y",
        "&a",
        "*a",
        "|\n    x",
        ">-\n    y",
      ]),
  ])();
}

function name(random: Random): string {
  return random.pick<() => string>([
    () =>
      random.pick([
        "__proto__",
        "constructor",
        "prototype",
        "toString",
        "hasOwnProperty",
        "valueOf",
        "__defineGetter__",
        "length",
        "then",
        "toJSON",
      ]),
    () =>
      random.pick([
        "flyingcircus",
        "services",
        "nginx",
        "frontend",
        "a.b",
        "a b",
        "",
        "0",
        "-1",
        "1e3",
        "é",
        "e\u0301",
        "\u202e",
        "\ud800",
      ]),
    () => configText(random),
    () => character(random),
  ])();
}

function number(random: Random): string {
  const digits = Array.from({ length: 1 + random.integer(random.pick([3, 20, 400])) }, () =>
    random.integer(10),
  ).join("");
  return `${random.pick(["", "-", "+", "0", "0x", "0o", "."])}${digits}${random.pick(["", ".", `.${digits}`, "e9", "e999", "e-999", "E+99999999999", "_", "n"])}`;
}

function character(random: Random): string {
  return random.pick<() => string>([
    () => String.fromCharCode(random.integer(128)),
    () => String.fromCharCode(32 + random.integer(95)),
    () => String.fromCharCode(random.integer(0x10000)),
    () => String.fromCodePoint(0x10000 + random.integer(0x100000)),
    () =>
      random.pick([
        "\u0000",
        "\u001b",
        "\u007f",
        "\u0085",
        "\u00a0",
        "\u2028",
        "\u2029",
        "\u202e",
        "\ufeff",
        "\ufffe",
        "\ud800",
        "\udfff",
        "\t",
        "\r",
        "\n",
      ]),
  ])();
}

const yamlTokens = [
  "- ",
  "? ",
  ": ",
  ":",
  ",",
  "[",
  "]",
  "{",
  "}",
  "&a ",
  "*a",
  "&b ",
  "*b",
  "!",
  "!!str ",
  "!!map ",
  "!!seq ",
  "!!float ",
  "!!binary ",
  "!x ",
  "|",
  ">",
  "|+2",
  ">-",
  "'",
  '"',
  "#",
  " # ",
  "%YAML 1.1\n",
  "%TAG ! x\n",
  "---",
  "---\n",
  "...",
  "...\n",
  "\n",
  "\n  ",
  "\n    ",
  "\t",
  " ",
  "a",
  "b",
  "1",
  "~",
  "<<",
  "<<: ",
  "<<: *a",
  "@",
  "`",
  "\\",
  "\\x",
  "\\u12",
  "\r",
  "\ufeff",
] as const;
const jsonTokens = [
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  '"',
  '"a"',
  '"\\ud800"',
  '"\\',
  "1",
  "-",
  "1e999",
  "01",
  "null",
  "true",
  "nul",
  " ",
  "\n",
  "//",
  "/*",
  "\u0000",
] as const;

function tokens(random: Random, from: readonly [string, ...string[]]): string {
  return Array.from({ length: random.integer(60) }, () => random.pick(from)).join("");
}

function aliasBomb(random: Random): string {
  const levels = 1 + random.integer(60);
  const fan = 1 + random.integer(12);
  const isMap = random.chance(0.3);
  const lines = ["a0: &a0 x"];
  for (let level = 1; level <= levels; level++) {
    const items = Array.from(
      { length: fan },
      (_, index) => `${isMap ? `k${index}: ` : ""}*a${random.chance(0.05) ? level : level - 1}`,
    ).join(", ");
    lines.push(`a${level}: &a${level} ${isMap ? `{${items}}` : `[${items}]`}`);
  }
  const wrap = random.pick(["", "flyingcircus: &f\n  x: *f\n", "&r\n"]);
  return `${wrap}${lines.join("\n")}\nflyingcircus: *a${levels}\n`;
}

function deep(random: Random): string {
  const levels = random.integer(random.pick([90, 120, 1000, 20_000]));
  const [open, close] = random.pick<readonly [string, string]>([
    ["[", "]"],
    ["{a: ", "}"],
    ['{"a":', "}"],
    ["- ", ""],
    ["? ", ""],
    ["&a [", "]"],
    ["!x [", "]"],
    ["[{a: ", "}]"],
    ["'", ""],
  ]);
  const isClosed = random.chance(0.7);
  return `${open.repeat(levels)}${random.pick(["x", "", "1"])}${isClosed ? close.repeat(levels) : ""}`;
}

function wide(random: Random): string {
  const length = random.integer(random.pick([20, 50, 100, 100, 1000]));
  const item = random.pick<(index: number) => string>([
    (index) => `  a${index}: {podPort: ${index}}`,
    (index) => `  a${index % 7}: {podPort: 1}`,
    (index) => `  a${index}: {podPrt: ${index}}`,
    (index) => `  - ${index}`,
    (index) => `  a${index}: {podPort: 80, binds: ["127.0.0.1:${8000 + (index % 90)}"]}`,
  ]);
  const lines = Array.from({ length }, (_, index) => item(index)).join("\n");
  return random.chance(0.5)
    ? `x:\n${lines}\n`
    : `flyingcircus:\n kubernetes:\n  frontend:\n${lines.replaceAll(/^/gm, "  ")}\n`;
}

function prototypeKeys(random: Random): string {
  const key = random.pick(["__proto__", "constructor", "prototype", "hasOwnProperty", "toString"]);
  const inner = `{"${key}": {"polluted": true, "podPort": 1, "get": 1}}`;
  return random.pick([
    inner,
    `{"flyingcircus": ${inner}}`,
    `{"flyingcircus": {"kubernetes": {"frontend": ${inner}}}}`,
    `{"flyingcircus": {"services": {"nginx": {"virtualHosts": {"a": ${inner}}}}}}`,
    `a: &a ${inner}\n<<: *a\n`,
    `? ${key}\n: polluted: true\n`,
    `{"rules": ${inner}, "platform": ${inner}}`,
  ]);
}

function encoded(random: Random, text: string): string {
  const bytes = Buffer.from(text);
  return random.pick<() => string>([
    () => `\ufeff${text}`,
    () => `\ufeff\ufeff${text}`,
    () => Buffer.from(text, "utf16le").toString("latin1"),
    () => bytes.toString("latin1"),
    () => bytes.toString("base64"),
    () => text.replaceAll("\n", "\r\n"),
    () => text.replaceAll("\n", "\r"),
    () => text.replaceAll("\n", "\u2028"),
    () => text.replaceAll(" ", "\u00a0"),
    () => text.replaceAll("e", "\u0435"),
    () => text.replaceAll("a", "\ud800"),
    () => text.replaceAll(":", "\uff1a"),
  ])();
}

function longText(random: Random): string {
  const long = random
    .pick(["x", " ", "\\", '"', "\n", "é", "{", ";"])
    .repeat(random.integer(random.pick([1000, 20_000])));
  return random.pick([
    `a: ${JSON.stringify(long)}\n`,
    `${JSON.stringify(long)}: 1\n`,
    JSON.stringify({
      flyingcircus: { services: { nginx: { virtualHosts: { a: { extraConfig: long } } } } },
    }),
    JSON.stringify({ flyingcircus: { kubernetes: { frontend: { [long]: { podPort: 1 } } } } }),
    JSON.stringify({
      flyingcircus: { kubernetes: { frontend: { a: { podPort: 1, haproxyExtraConfig: long } } } },
    }),
    `a: |\n  ${long}`,
    long,
  ]);
}

/** A value as block YAML, with a style by chance for each collection. */
function blockYaml(random: Random, root: unknown, indent: number): string {
  const isCollection = typeof root === "object" && root !== null;
  if (!isCollection || random.chance(0.2)) {
    const text = JSON.stringify(root) ?? "null";
    return typeof root === "string" && random.chance(0.4) ? `${root}\n` : `${text}\n`;
  }
  const space = " ".repeat(indent);
  const entries = Array.isArray(root)
    ? root.map((item: unknown) => ["-", item] as const)
    : Object.entries(root).map(
        ([key, item]) =>
          [`${random.chance(0.5) ? key : JSON.stringify(key)}:`, item as unknown] as const,
      );
  if (entries.length === 0) return Array.isArray(root) ? "[]\n" : "{}\n";
  return `\n${entries
    .map(
      ([start, item]) =>
        `${space}${start} ${random.chance(0.03) ? "&a " : ""}${random.chance(0.03) ? "*a\n" : blockYaml(random, item, indent + 2)}`,
    )
    .join("")}`;
}
