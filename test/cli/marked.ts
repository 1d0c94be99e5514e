/** A text, and where in it the marks stood: `line:column`, both from 1. */
export interface Marked {
  readonly text: string;
  readonly places: readonly string[];
}

const mark = "«";

/** Takes the marks `«` out of a text; each stands in front of what a diagnostic is to point to. */
export function marked(source: string): Marked {
  const [first = "", ...rest] = source.split(mark);
  let text = first;
  const places: string[] = [];
  for (const part of rest) {
    const lines = text.split("\n");
    places.push(`${lines.length}:${(lines.at(-1) ?? "").length + 1}`);
    text += part;
  }
  return { text, places };
}
