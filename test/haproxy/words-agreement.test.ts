import { readHaproxyLine, sectionKeywords } from "@nixgen/schema";
import fc from "fast-check";
import { expect, it } from "vitest";
import { describeWith } from "../real-programs.js";
import { checkWithHaproxy, type HaproxyRemark } from "./check-with-haproxy.js";

/**
 * HAProxy's `.notice` repeats its only argument; to further ones it objects, repeating the second.
 * With a word put before the line, that is the line's first word, else its second.
 */
async function wordsByHaproxy(lines: readonly string[]): Promise<readonly (readonly string[])[]> {
  const text = ["global", ...lines.flatMap((line) => [`.notice x ${line}`, `.notice ${line}`])];
  const { remarks } = await checkWithHaproxy(`${text.join("\n")}\n`);
  const byLine = new Map(remarks.map((remark) => [remark.line, remark]));
  return lines.map((_, index) => [
    echoed(byLine.get(2 * index + 2)),
    echoed(byLine.get(2 * index + 3)),
  ]);
}

function echoed(remark: HaproxyRemark | undefined): string {
  const message = remark?.message ?? "nothing";
  const [, argument] =
    /^Unexpected argument '(.*)' for '\.notice'\. /s.exec(message) ??
    /^'(.*)'\.\n$/s.exec(message) ??
    [];
  return argument ?? message.split(/ (?:at )?position/)[0] ?? "";
}

/**
 * What `wordsByHaproxy` must answer if HAProxy reads the line as we do: to `.notice`, an empty
 * word is as good as none.
 */
function expected(line: string): readonly string[] {
  const { words, problem } = readHaproxyLine(line);
  if (problem !== undefined) {
    const refusal = refusals[problem.kind];
    return [refusal, refusal];
  }
  const [first, second] = words.map(({ value }) => value);
  return [first || "x", second || first || ""];
}

const refusals = {
  "unmatched-quote": "unmatched quote",
  "bad-hex": "truncated or invalid hexadecimal sequence",
  "bad-variable": "variable",
  "too-many-words": "too many words, truncating after word 64,",
  nul: "never generated",
} as const;

/** HAProxy has several words for what is wrong with a variable. */
function simplified(answers: readonly string[]): readonly string[] {
  return answers.map((answer) =>
    /environment variable name|word expansion/.test(answer) ? "variable" : answer,
  );
}

/** Later versions than the one tested with have these. */
const newerKeywords = new Set(["acme", "crt-store", "log-profile", "traces"]);

const piece = fc.constantFrom(
  ..."abc019$$${}[]*-_.#\"\"''\\\\\\ \t\v\f\rxnrtäß",
  "\\x41",
  "\\x2",
  "\\ ",
  "\\\t",
  "\\#",
  '\\"',
  "\\$",
  '"$',
);
const lines = fc
  .array(piece, { maxLength: 14 })
  .map((pieces) => pieces.join(""))
  .filter((line) => {
    const { words, problem, variables } = readHaproxyLine(line);
    // A variable's value is HAProxy's affair, and of more than two words not all are repeated.
    return (
      problem !== undefined || (variables.length === 0 && words.length > 0 && words.length < 3)
    );
  });

describeWith(["haproxy"], "reading words", () => {
  it("agrees with HAProxy on 1500 lines", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(lines, { minLength: 24, maxLength: 24 }), async (batch) => {
        expect((await wordsByHaproxy(batch)).map(simplified)).toEqual(batch.map(expected));
      }),
      { numRuns: 63 },
    );
  });

  it.each([62, 63])("takes as many words as HAProxy, %i behind the keyword", async (count) => {
    for (const line of ["w ".repeat(count), "w ".repeat(count).trimEnd()]) {
      const [answer] = await wordsByHaproxy([line]);
      expect(answer?.[1]).toBe(
        readHaproxyLine(`.notice ${line}`).problem === undefined ? "w" : refusals["too-many-words"],
      );
    }
  });

  it.each([...sectionKeywords].filter((keyword) => !newerKeywords.has(keyword)))(
    "knows as HAProxy does that %s opens a section",
    async (keyword) => {
      const { remarks } = await checkWithHaproxy(`defaults\n${keyword} x\n`);
      expect(remarks.map(({ message }) => message).join()).not.toContain("unknown keyword");
    },
  );

  it("knows that other words open none", async () => {
    const { remarks } = await checkWithHaproxy("defaults\nlisten-x x\n");
    expect(remarks.map(({ message }) => message).join()).toContain("unknown keyword 'listen-x'");
  });
});
