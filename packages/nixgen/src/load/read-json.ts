import type { Diagnostic } from "@nixgen/schema";
import { countKeys } from "./count-keys.js";
import { duplicateErrors } from "./duplicate-errors.js";
import { tooDeep, tooLong, tooMany } from "./excess.js";
import { jsonTree, parseStrictJson } from "./json-tree.js";
import { lineIndex, spanOf } from "./line-index.js";
import { fileError } from "./load-catalogue.js";
import type { ReadText } from "./loaded-config.js";
import { once } from "./once.js";
import { scanJson } from "./scan-json.js";
import { type Range, rangeOf } from "./source-tree.js";

const sayings = { levels: tooDeep, values: tooMany, characters: tooLong };

/** Reads strict JSON: no comments, no trailing commas. */
export function readJson(text: string, file: string): ReadText {
  const { excess, keys } = scanJson(text);
  if (excess !== undefined) {
    const { kind, offset } = excess;
    // No index of what follows: it takes much memory where there are millions of lines.
    const before = lineIndex(text.slice(0, offset));
    const span = spanOf(file, before, { start: offset, end: offset + 1 });
    return failed(sayings[kind]({ span }));
  }
  const input = parsed(text);
  const index = once(() => lineIndex(text));
  const at = (range: Range) => ({ span: spanOf(file, index(), range) });
  if (input !== undefined && input.value !== null && countKeys(input.value) === keys) {
    // Nothing is wrong with the text: where its values stand is asked for by diagnostics only.
    const tree = once(() => jsonTree(text));
    return {
      input: input.value,
      diagnostics: [],
      locate: (path, part) => at(rangeOf(tree(), path, part)).span,
    };
  }
  if (/^\s*(?:null\s*)?$/.test(text)) {
    return failed(
      fileError("config/empty", "The file holds no config.", {
        ...at({ start: 0, end: 0 }),
        hint: "{} is a config that sets nothing.",
      }),
    );
  }
  const { tree, error } = parseStrictJson(text);
  if (error !== undefined || tree === undefined || input === undefined) {
    const { what = "no value", start = 0, end = 0 } = error ?? {};
    return failed(fileError("config/syntax", `This is no JSON: ${what}.`, at({ start, end })));
  }
  return {
    input: input.value,
    diagnostics: duplicateErrors(tree, at),
    locate: (path, part) => at(rangeOf(tree, path, part)).span,
  };
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function failed(diagnostic: Diagnostic): ReadText {
  return { input: undefined, diagnostics: [diagnostic], locate: () => undefined };
}
