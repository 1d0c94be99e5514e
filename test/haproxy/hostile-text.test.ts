import { type HaproxySection, readHaproxy, renderHaproxy } from "@nixgen/haproxy-render";
import { compile, readHaproxyLine } from "@nixgen/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type HaproxySlot,
  haproxySlots,
  hostileHaproxyTexts,
} from "../arbitraries/hostile-haproxy.js";
import { describeWith } from "../real-programs.js";
import { checkWithHaproxy } from "./check-with-haproxy.js";

/** A section as its words: what it is, and its lines. */
type Words = readonly [header: readonly string[], lines: readonly (readonly string[])[]];

/** The preview, or undefined where a diagnostic of severity error stands against it. */
function preview(slot: HaproxySlot, text: string): string | undefined {
  const { ok, model } = compile(slot.config(text));
  return ok && model !== undefined ? renderHaproxy(model) : undefined;
}

function read(text: string): readonly Words[] {
  const { sections, problems } = readHaproxy(text);
  expect(problems).toEqual([]);
  return sections.map(wordsOf);
}

function wordsOf({ kind, arguments: rest, lines }: HaproxySection): Words {
  return [[kind, ...rest], lines.map(({ words }) => words)];
}

const harmless = new Map(
  haproxySlots.map((slot) => {
    const text = preview(slot, slot.marker);
    if (text === undefined) throw new Error(`the harmless value of ${slot.name} is refused`);
    return [slot, read(text)];
  }),
);

/** The harmless sections with the text in the place of the marker, and nothing else changed. */
function expected(slot: HaproxySlot, text: string): readonly Words[] {
  const sections = harmless.get(slot) ?? [];
  const byName = ([a]: Words, [b]: Words) => (a.join() < b.join() ? -1 : 1);
  switch (slot.form) {
    case "file": {
      const own = read(text);
      return sections.flatMap((section) => (section[0].includes("harmless") ? own : [section]));
    }
    case "lines": {
      const own = readHaproxy(`listen x\n${text}`).sections.flatMap((one) => wordsOf(one)[1]);
      return sections.map(([header, lines]) => [
        header,
        lines.flatMap((line) => (line.join(" ") === slot.marker ? own : [line])),
      ]);
    }
    case "words": {
      const words = readHaproxyLine(text).words.map(({ value }) => value);
      const put = (line: readonly string[]) =>
        line.flatMap((word) =>
          word === slot.marker ? words : [word.replaceAll(slot.marker, () => text)],
        );
      return sections.map(([header, lines]): Words => [put(header), lines.map(put)]).sort(byName);
    }
  }
}

describe("hostile text in every string option", () => {
  it("gets a diagnostic, or HAProxy reads exactly the sections that are meant", () => {
    const outcomes = { refused: 0, rendered: 0 };
    fc.assert(
      fc.property(hostileHaproxyTexts, ({ slot, text }) => {
        const rendered = preview(slot, text);
        outcomes[rendered === undefined ? "refused" : "rendered"]++;
        if (rendered === undefined) return;
        const sections = read(rendered);
        const wanted = expected(slot, text);
        // A name decides where its section stands among the others.
        const isSame =
          slot.form === "words"
            ? [...sections].sort(([a], [b]) => (a.join() < b.join() ? -1 : 1))
            : sections;
        expect(isSame).toEqual(wanted);
      }),
      { numRuns: 5000 },
    );
    expect(outcomes.refused).toBeGreaterThan(500);
    expect(outcomes.rendered).toBeGreaterThan(200);
  });
});

describeWith(["haproxy"], "hostile text before the real HAProxy", () => {
  it("never leaves its section, in 150 files that nothing is said against", async () => {
    const tolerated = hostileHaproxyTexts.filter(
      ({ slot, text }) => slot.form !== "file" && preview(slot, text) !== undefined,
    );
    for (const { slot, text } of fc.sample(tolerated, 150)) {
      const rendered = (preview(slot, text) ?? "").replace(/^ {2}(?:chroot|user|group) .*\n/gm, "");
      const { remarks } = await checkWithHaproxy(rendered);
      // What the words mean may be nonsense to HAProxy: that they keep to their place is the point.
      for (const { message } of remarks) {
        expect(message).not.toMatch(/unmatched quote|out of section|unknown section|redefinition/i);
      }
    }
  });
});
