import { readNginx } from "@nixgen/nginx-render";
import { readNginxStatements } from "@nixgen/schema";
import fc from "fast-check";
import { expect, it } from "vitest";
import { describeWith } from "../real-programs.js";
import { checkWithNginx } from "./check-with-nginx.js";

const piece = fc.constantFrom(
  ..."abtrn019=/~^$*.:-_ \t\r\n\n'\"\\\\##;(){}é€",
  ...[
    "${",
    "\\;",
    '\\"',
    "\\'",
    "\\\\",
    "\\t",
    "\\n",
    "\\{",
    "\\ ",
    '" ',
    '")',
    "' ",
    "; ",
    " }",
    '"a b"',
  ],
  "\u{1F600}",
);
const snippet = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

/** nginx takes any words as a type and its extensions, but refuses blocks there. */
const inTypes = (text: string) => `events {}\nhttp {\ntypes {\n${text}\n}\n}\n`;

function oursAccepts(text: string): boolean {
  const read = readNginx(inTypes(text));
  if (read.kind === "malformed") return false;
  const [, http, ...others] = read.directives;
  const [types, ...siblings] = http?.block ?? [];
  const directives = types?.block ?? [];
  return (
    others.length === 0 &&
    siblings.length === 0 &&
    directives.every(({ block }) => block === undefined)
  );
}

/** One directive with these words behind its name, or undefined. */
function wordsOf(text: string): readonly string[] | undefined {
  const { statements, problem } = readNginxStatements(`x ${text};`);
  const [statement, ...others] = statements;
  if (problem !== undefined || statement?.kind !== "directive" || others.length > 0) return;
  return statement.words.slice(1).map(({ value }) => value);
}

/** What nginx remarks on types that claim an extension anew: it repeats every word. */
function expectedRemarks(snippets: readonly string[]): readonly string[] {
  const owners = new Map<string, string>();
  return snippets.flatMap((text, index) =>
    ["a", "b"].flatMap((suffix) => {
      const type = `type/${index}${suffix}`;
      return (wordsOf(text) ?? []).flatMap((extension) => {
        const owner = owners.get(extension);
        owners.set(extension, type);
        return owner === undefined
          ? []
          : [
              `duplicate extension "${extension}", content type: "${type}", previous content type: "${owner}"`,
            ];
      });
    }),
  );
}

describeWith(["nginx"], "reading nginx's syntax", () => {
  it("accepts what nginx accepts", async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(snippet, async (text) => {
        const verdict = await checkWithNginx(inTypes(text));
        expect(verdict.accepted).toBe(oursAccepts(text));
        if (verdict.accepted) accepted++;
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(30);
  });

  it("reads the words that nginx reads", async () => {
    const readable = snippet.filter((text) => (wordsOf(text)?.length ?? 0) > 0);
    await fc.assert(
      fc.asyncProperty(fc.array(readable, { minLength: 40, maxLength: 40 }), async (snippets) => {
        const text = snippets.flatMap((words, index) => [
          `type/${index}a ${words};`,
          `type/${index}b ${words};`,
        ]);
        const { remarks } = await checkWithNginx(inTypes(text.join("\n")));
        expect(remarks.map(({ message }) => message)).toEqual(expectedRemarks(snippets));
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ["a word before a semicolon", (n: number) => `a ${"b".repeat(n)};`, 4095],
    ["a word before a blank", (n: number) => `a ${"b".repeat(n)} c;`, 4094],
    ["a quoted word", (n: number) => `a "${"b".repeat(n)}";`, 4094],
    ["a quoted word before a blank", (n: number) => `a "${"b".repeat(n)}" c;`, 4093],
    ["a comment", (n: number) => `#${"b".repeat(n)}\na b;`, 4094],
    ["characters of three bytes", (n: number) => `a ${"\u20ac".repeat(n)};`, 1365],
  ])("knows as nginx does how long %s may be", async (_, write, longest) => {
    for (const length of [longest, longest + 1]) {
      const { accepted } = await checkWithNginx(inTypes(write(length)));
      expect(accepted).toBe(length === longest);
      expect(oursAccepts(write(length))).toBe(accepted);
    }
  });
});
