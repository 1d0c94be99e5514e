import { limits } from "./limits.js";

/** What about a JSON text exceeds the limits, and where. */
interface JsonExcess {
  readonly kind: "levels" | "values" | "characters";
  readonly offset: number;
}

/** What a look at a JSON text tells without parsing it. */
export interface JsonScan {
  /** What a parser would fall over, or take too much memory for. */
  readonly excess?: JsonExcess;
  /** How many keys stand in it; more than its objects hold where a key stands twice. */
  readonly keys: number;
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Reads a JSON text character by character, as far as it keeps within the limits. */
export function scanJson(text: string): JsonScan {
  let open = 0;
  let values = 1;
  let keys = 0;
  for (let offset = 0; offset < text.length; offset++) {
    switch (text.charCodeAt(offset)) {
      case quote: {
        const end = endOfString(text, offset);
        if (end - offset > limits.characters) return exceeded("characters", offset);
        offset = end;
        break;
      }
      case openBracket:
      case openBrace:
        values++;
        if (++open > limits.levels) return exceeded("levels", offset);
        break;
      case closeBracket:
      case closeBrace:
        open--;
        break;
      case colon:
        keys++;
        break;
      case comma:
        values++;
        if (values > limits.values) return exceeded("values", offset);
    }
  }
  return { keys };

  function exceeded(kind: JsonExcess["kind"], offset: number): JsonScan {
    return { excess: { kind, offset }, keys };
  }
}

/** Where the string that begins at an offset has its closing quote. */
function endOfString(text: string, start: number): number {
  for (let offset = start + 1; offset < text.length; offset++) {
    const character = text.charCodeAt(offset);
    if (character === backslash) offset++;
    else if (character === quote) return offset;
  }
  return text.length;
}
