import { openedSection } from "./section-keywords.js";
import { readHaproxyLine } from "./words.js";

/** A line of a verbatim text that HAProxy can read. */
export interface ConfigLine {
  readonly words: readonly string[];
  readonly text: string;
}

/** The lines of a verbatim text that are neither empty nor comments. */
export function configLines(text: string): readonly ConfigLine[] {
  if (text === "") return [];
  return text.split("\n").flatMap((line) => {
    const { words, problem } = readHaproxyLine(line);
    return problem !== undefined || words.length === 0
      ? []
      : [{ words: words.map(({ value }) => value), text: withoutBlanks(line) }];
  });
}

/** A section that a verbatim text at the end of the file opens. */
export interface TextSection {
  /** `listen`, `resolvers`, … */
  readonly kind: string;
  readonly name: string;
  readonly lines: readonly ConfigLine[];
}

/** A verbatim text at the end of the file, cut into sections. */
export function textSections(text: string): {
  /** Lines before the first section, which fall into whatever stands before the text. */
  readonly stray: readonly ConfigLine[];
  readonly sections: readonly TextSection[];
} {
  const stray: ConfigLine[] = [];
  const sections: (TextSection & { lines: ConfigLine[] })[] = [];
  for (const line of configLines(text)) {
    const kind = openedSection(line.text);
    if (kind === undefined) (sections.at(-1)?.lines ?? stray).push(line);
    else {
      const name = line.words[line.words.indexOf(kind) + 1] ?? "";
      sections.push({ kind, name, lines: [] });
    }
  }
  return { stray, sections };
}

/** Without what HAProxy takes for blanks at both ends, which is less than JavaScript does. */
function withoutBlanks(line: string): string {
  return line.replace(/^[ \t\v\f\r]+|[ \t\v\f\r]+$/g, "");
}
