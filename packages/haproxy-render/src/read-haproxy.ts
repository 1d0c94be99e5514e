import { type HaproxyLineProblem, openedSection, readHaproxyLine } from "@nixgen/schema";

/** A section of a configuration file: `listen myapp` and what stands beneath it. */
export interface HaproxySection {
  /** `global`, `listen`, `resolvers`, … */
  readonly kind: string;
  /** What stands behind the keyword: the name, and for some sections more. */
  readonly arguments: readonly string[];
  readonly line: number;
  readonly lines: readonly HaproxySectionLine[];
}

/** A line of a section, in words as HAProxy reads them. */
export interface HaproxySectionLine {
  readonly words: readonly string[];
  /** Line in the text, from 1. */
  readonly line: number;
}

/** Why HAProxy would refuse a line of a file, whatever its keyword is. */
export interface HaproxyFileProblem {
  readonly line: number;
  readonly problem: HaproxyLineProblem | { readonly kind: "outside-section" };
}

/** A configuration file of HAProxy, and what is wrong with it. */
export interface HaproxyFile {
  readonly sections: readonly HaproxySection[];
  readonly problems: readonly HaproxyFileProblem[];
}

/**
 * Reads a configuration file into sections, comments and blank lines left out. Environment
 * variables stay references, and both branches of `.if` are read.
 */
export function readHaproxy(text: string): HaproxyFile {
  const sections: (HaproxySection & { lines: HaproxySectionLine[] })[] = [];
  const problems: HaproxyFileProblem[] = [];

  text.split("\n").forEach((content, index) => {
    const line = index + 1;
    // A scope, which only files of filters have; HAProxy reads no further on such a line.
    if (/^[ \t\v\f\r]*\[/.test(content)) return;
    const { words, problem } = readHaproxyLine(content);
    if (problem !== undefined) {
      problems.push({ line, problem });
      return;
    }
    const values = words.map(({ value }) => value);
    const [first] = values;
    if (first === undefined) return;
    const kind = openedSection(content);
    const section = sections.at(-1);
    if (kind !== undefined) {
      const rest = values.slice(values.indexOf(kind) + 1);
      sections.push({ kind, arguments: rest, line, lines: [] });
    } else if (section !== undefined) {
      section.lines.push({ words: values, line });
    } else if (!first.startsWith(".")) {
      problems.push({ line, problem: { kind: "outside-section" } });
    }
  });
  return { sections, problems };
}
