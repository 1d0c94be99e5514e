import { limits } from "./limits.js";

/** What about a JSON text exceeds the limits, and where. */
export interface JsonExcess {
  readonly kind: "levels" | "values" | "characters";
  readonly offset: number;
}

/** Finds what a parser would fall over, or take too much memory for, without parsing. */
export function scanJson(text: string): JsonExcess | undefined {
  let open = 0;
  let values = 1;
  for (let offset = 0; offset < text.length; offset++) {
    switch (text[offset]) {
      case '"': {
        const end = endOfString(text, offset);
        if (end - offset > limits.characters) return { kind: "characters", offset };
        offset = end;
        break;
      }
      case "[":
      case "{":
        values++;
        if (++open > limits.levels) return { kind: "levels", offset };
        break;
      case "]":
      case "}":
        open--;
        break;
      case ",":
        values++;
    }
    if (values > limits.values) return { kind: "values", offset };
  }
  return undefined;
}

/** Where the string that begins at an offset has its closing quote. */
function endOfString(text: string, start: number): number {
  for (let offset = start + 1; offset < text.length; offset++) {
    if (text[offset] === "\\") offset++;
    else if (text[offset] === '"') return offset;
  }
  return text.length;
}
