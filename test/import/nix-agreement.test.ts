import fc from "fast-check";
import { expect, it } from "vitest";
import { treeOf } from "../../packages/nixgen/src/import/config-tree.js";
import { evaluateNix as evaluateOurs } from "../../packages/nixgen/src/import/evaluate-nix.js";
import { moduleDefinitions } from "../../packages/nixgen/src/import/module-definitions.js";
import { NixSyntaxError } from "../../packages/nixgen/src/import/nix-syntax-error.js";
import { parseNix } from "../../packages/nixgen/src/import/parse-nix.js";
import { evaluateNix } from "../nix/real-nix.js";
import { describeWith } from "../real-programs.js";

/** What our reader makes of a set; undefined where it is no Nix, "unknown" where it cannot tell. */
function ours(text: string): unknown {
  try {
    const module = evaluateOurs(parseNix(text), "x.nix");
    const { definitions, unread } = moduleDefinitions(module, { file: "x.nix", start: 0, end: 1 });
    return unread.length > 0 ? "unknown" : treeOf(definitions);
  } catch (error) {
    if (error instanceof NixSyntaxError) return undefined;
    throw error;
  }
}

const name = fc.stringMatching(/^[a-z][a-z0-9'-]{0,4}$/).map((text) => `n${text}`);
const character = fc.constantFrom(
  ..."ab \n\t'\"\\$#{}/*;=.",
  "''",
  "${",
  "$${",
  "\r",
  "ä",
  "🙂",
  "  ",
  "\n  ",
  "\n\n",
);
const content = fc.array(character, { maxLength: 12 }).map((parts) => parts.join(""));
/** Between two tokens. */
const gap = fc.constantFrom(" ", "\n", "\t", ' # note = "x" {\n', " /* ; } */ ", "\n  \n");

/** A text in quotes of either kind, or put together of two. */
const string: fc.Arbitrary<string> = fc.oneof(
  content.map(quoted),
  content.filter(fitsIndented).map(indented),
  fc
    .tuple(content, content)
    .filter(([, other]) => fitsIndented(other))
    .map(([one, other]) => `(${quoted(one)} + ${indented(other)})`),
  fc
    .tuple(content, content)
    .map(([one, other]) => `"${inner(one)}\${${quoted(other)}}${inner(one)}"`),
);

/** Without what only an escape could say, such as a quote at the end or before a dollar. */
function fitsIndented(text: string): boolean {
  return !/'$|'''|'\$|\r/.test(text);
}

function inner(text: string): string {
  return text.replace(/["\\$]/g, "\\$&").replaceAll("\r", "\\r");
}

function quoted(text: string): string {
  return `"${inner(text)}"`;
}

function indented(text: string): string {
  return `''${text.replaceAll("''", "'''").replaceAll("$", "''$$")}''`;
}

/** What hardly anybody writes, and some do. */
const oddities = [
  '"5$ and $x and $${y} and \\${z}"',
  "''5$ and $x and $${y} and ''${z} and ''\\t.''",
  "''\n    a\n\n      b\n  \n    c\n  ''",
  "''  a\n b''",
  "''\n\ta\n  b''",
  "'' ''",
  "''\n''",
  "''\n  ${\"x\"}\n    y\n''",
  "''a'''b''''c''",
  "{ a.b.c = 1; a.b.d = 2; a.e = 3; }",
  "{ a = { b = 1; }; a.c = 2; }",
  "[ 1 2.5 (-3) .5 ]",
  "[ ((x: x) 1) ]",
  "let a = 1; b = a + 1; in { inherit a b; }",
  "rec { a = 1; b = a; }",
  "with { a = 1; }; a",
  "let a = 2; in with { a = 1; }; a",
  "{ a = 1; }.b or 5",
  "{ a = 1; } ? a",
  "({ a, b ? a + 1, ... }@all: [ a b all.c ]) { a = 1; c = 3; }",
  "(all@{ a, ... }: a) { a = 1; }",
  "assert true; 1",
  '1 == 1 && "a" != "b" || false',
  "true -> false",
  "! true || true",
  "[ 1 ] ++ [ 2 ] ++ [ 3 ]",
  "{ a = 1; } // { b = 2; } // { a = 3; }",
  "7 / 2 * 2 - -1",
  '"a" + "b" + toString 5',
  "map (x: x + 1) [ 1 2 ]",
  '{ ${"a" + "b"} = 1; "c d" = 2; }',
  "{ inherit ({ a = 1; b = 2; }) a b; }",
];

const { value } = fc.letrec<{ value: string; set: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(
      fc
        .integer({ min: -99999, max: 99999 })
        .map((number) => (number < 0 ? `(${number})` : `${number}`)),
      fc.constantFrom(
        "true",
        "false",
        "null",
        "1.5",
        "(1 + 2 * 3)",
        "(7 / 2)",
        "(!true)",
        "(1 < 2)",
      ),
      string,
      string,
    ),
    fc
      .array(tie("value"), { maxLength: 3 })
      .chain((items) => gap.map((blank) => `[${blank}${items.join(blank)} ]`)),
    tie("set"),
    tie("value").map((one) => `(let x = ${one}; in x)`),
    tie("value").map((one) => `(if true then ${one} else abort "no")`),
    fc.tuple(name, tie("value")).map(([key, one]) => `{ ${key} = ${one}; }.${key}`),
    tie("value").map((one) => `((x: x) ${one})`),
    fc.tuple(tie("set"), tie("set")).map(([one, other]) => `(${one} // ${other})`),
  ),
  set: fc
    .uniqueArray(fc.tuple(name, tie("value"), gap, fc.boolean()), {
      selector: ([key]) => key,
      maxLength: 4,
    })
    .map(
      (entries) =>
        `{${entries.map(([key, one, blank, isQuoted]) => `${blank}${isQuoted ? `"${key}"` : key}${blank}=${blank}${one};`).join("")} }`,
    ),
}));

/** A set, its members in random style, some of them reached by dotted names. */
const modules = fc
  .uniqueArray(fc.tuple(name, fc.option(name, { nil: undefined }), value), {
    selector: ([key]) => key,
    minLength: 1,
    maxLength: 4,
  })
  .map(
    (entries) =>
      `{ ${entries.map(([key, below, one]) => `${key}${below === undefined ? "" : `.${below}`} = ${one};`).join("\n")} }`,
  );

describeWith(["nix-instantiate"], "our reader and real Nix", () => {
  it("agree on the values of 1,500 random sets", { timeout: 120_000 }, async () => {
    const texts = fc.sample(modules, 1500);
    const real = await evaluateNix(`[ ${texts.map((text) => `(${text})`).join("\n")} ]`);
    const expected = Array.isArray(real) ? real : [];
    for (const [index, text] of texts.entries()) {
      expect(ours(text), text).toEqual(expected[index]);
    }
  });

  it.each(oddities)("agree on %j", async (text) => {
    expect(ours(`{ x = ${text}; }`)).toEqual(await evaluateNix(`{ x = ${text}; }`));
  });

  it("agree on what is no Nix, of 200 broken sets", { timeout: 120_000 }, async () => {
    const broken = fc
      .tuple(
        modules,
        fc.nat(),
        fc.constantFrom("", ";", "}", "{", "]", '"', "''", "=", ".", "in", "x"),
      )
      .map(([text, at, put]) => {
        const index = at % text.length;
        return `${text.slice(0, index)}${put}${text.slice(index + (put === "" ? 1 : 0))}`;
      });
    let refused = 0;
    for (const text of fc.sample(broken, 200)) {
      const own = ours(text);
      if (own === undefined) refused++;
      try {
        const real = await evaluateNix(text);
        if (own !== "unknown") expect(own, text).toEqual(real);
      } catch (error) {
        // Nix looks further: whether names exist, and whether they are defined twice.
        if (!String(error).includes("syntax error")) continue;
        expect([undefined, "unknown"], text).toContain(own);
      }
    }
    expect(refused).toBeGreaterThan(50);
  });
});
