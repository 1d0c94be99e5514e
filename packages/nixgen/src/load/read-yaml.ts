import type { Diagnostic, Span } from "@nixgen/schema";
import {
  type AliasEvent,
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from "js-yaml";
import { countKeys } from "./count-keys.js";
import { duplicateErrors } from "./duplicate-errors.js";
import { findExcess, tooDeep, tooMany } from "./excess.js";
import { limits } from "./limits.js";
import { lineIndex, spanOf } from "./line-index.js";
import { fileError } from "./load-catalogue.js";
import type { ReadText } from "./loaded-config.js";
import { once } from "./once.js";
import { hasTooManyMarks, keysOfPlainDocument } from "./scan-yaml.js";
import { type Range, rangeOf, type SourceEntry, type SourceNode } from "./source-tree.js";

/** One level more than is allowed, so that it is found and told. */
const parsing = { maxDepth: limits.levels + 1 };

/** Reads YAML 1.2. What it would mean to another reader is reported. */
export function readYaml(text: string, file: string): ReadText {
  if (hasTooManyMarks(text)) return failed(tooMany({ span: beginningOf(file) }));
  const index = once(() => lineIndex(text));
  const at = (range: Range) => ({ span: spanOf(file, index(), range) });
  try {
    const events = parseEvents(text, parsing);
    const plain = readPlain(text, events, at);
    if (plain !== undefined) return plain;
    const surplus = events.filter(({ type }) => type === EVENT_ID.ALIAS)[limits.aliases];
    if (surplus?.type === EVENT_ID.ALIAS) return failed(tooManyAliases(at(aliasRange(surplus))));
    const documents = readDocuments(text, events);
    const [tree, second] = documents;
    if (tree === undefined || isNothing(tree, text)) {
      return failed(empty(at({ start: 0, end: 0 })));
    }
    if (second !== undefined) {
      const problem = fileError(
        "config/yaml-feature",
        "A second document begins here, but a file holds one config.",
        {
          ...at(second.range),
          hint: "Remove the line --- or put the second config into a file of its own.",
        },
      );
      return failed(problem);
    }
    const excess = findExcess(tree, at);
    if (excess !== undefined) return failed(excess);
    const [input] = constructFromEvents(events, { source: text, json: true });
    return {
      input,
      diagnostics: [...keyErrors(tree, text, at), ...duplicateErrors(tree, at)],
      locate: (path, part) => at(rangeOf(tree, path, part)).span,
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const offset = Math.min(error.mark?.position ?? 0, text.length);
    const place = at({ start: offset, end: offset });
    return failed(
      error.reason.includes("maxDepth")
        ? tooDeep(place)
        : fileError("config/syntax", `This is no YAML: ${error.reason}.`, place),
    );
  }
}

/** Reads a document in which nothing is wrong; where its values stand is for diagnostics to ask. */
function readPlain(
  text: string,
  events: Event[],
  at: (range: Range) => { readonly span: Span },
): ReadText | undefined {
  const keys = keysOfPlainDocument(text, events);
  if (keys === undefined) return undefined;
  const [input] = constructFromEvents(events, { source: text, json: true });
  // Fewer where one stands twice.
  if (typeof input !== "object" || input === null || countKeys(input) !== keys) return undefined;
  // Not of these events, which would take memory until then.
  const tree = once(() => readDocuments(text, parseEvents(text, parsing))[0]);
  return {
    input,
    diagnostics: [],
    locate: (path, part) => {
      const root = tree();
      return root && at(rangeOf(root, path, part)).span;
    },
  };
}

function failed(diagnostic: Diagnostic): ReadText {
  return { input: undefined, diagnostics: [diagnostic], locate: () => undefined };
}

/** Needs no index of the lines, which takes much memory where there are millions. */
function beginningOf(file: string): Span {
  const beginning = { line: 1, column: 1, offset: 0 };
  return { file, start: beginning, end: beginning };
}

function tooManyAliases(place: { readonly span: Span }): Diagnostic {
  return fileError(
    "config/too-large",
    `The file holds more than ${limits.aliases} aliases.`,
    place,
  );
}

function aliasRange({ anchorStart, anchorEnd }: AliasEvent): Range {
  return { start: anchorStart - 1, end: anchorEnd };
}

function empty(place: { readonly span: Span }): Diagnostic {
  return fileError("config/empty", "The file holds no config.", {
    ...place,
    hint: "nixgen init writes one to begin with.",
  });
}

/** Whether a document is nothing, or a plain null. */
function isNothing(tree: SourceNode, text: string): boolean {
  return (
    tree.kind === "scalar" &&
    /^(?:~|null|Null|NULL)?$/.test(text.slice(tree.range.start, tree.range.end))
  );
}

/** Keys that YAML reads as something else than the text that stands there. */
function keyErrors(
  tree: SourceNode,
  text: string,
  at: (range: Range) => { readonly span: ReturnType<typeof spanOf> },
): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(tree);
  return found;

  function visit(node: SourceNode): void {
    if (node.kind === "list") for (const item of node.items) visit(item);
    if (node.kind !== "mapping") return;
    for (const { key, keyRange, value } of node.entries) {
      const written = text.slice(keyRange.start, keyRange.end);
      if (written === "<<") {
        found.push(
          fileError("config/yaml-feature", "Merge keys are not read: YAML 1.2 has none.", {
            ...at(keyRange),
            hint: "Write the options out, or give the whole value by an alias.",
          }),
        );
      } else if (/^(?:~?|[Nn]ull|NULL)$/.test(written)) {
        found.push(
          fileError("config/yaml-feature", "This key is null, which is no name.", {
            ...at(keyRange),
            hint: `In quotes: "${key}"`,
          }),
        );
      } else if (looksLikeNumber.test(written) && written !== key) {
        found.push(
          fileError("config/yaml-feature", `YAML reads the key ${written} as the number ${key}.`, {
            ...at(keyRange),
            hint: `In quotes: "${written}"`,
          }),
        );
      }
      visit(value);
    }
  }
}

const looksLikeNumber = /^[-+.\d]/;

/** The positions of each document's values, by a stack of the collections that are open. */
function readDocuments(text: string, events: readonly Event[]): SourceNode[] {
  const anchors = new Map<string, SourceNode>();
  let position = 0;
  const documents: SourceNode[] = [];
  while (position < events.length) {
    position++; // the document's beginning
    if (events[position]?.type !== EVENT_ID.POP) documents.push(readNode());
    position++; // its end
  }
  return documents;

  function readNode(): SourceNode {
    const event = events[position++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return anchored(event, { kind: "scalar", range: scalarRange(event) });
      case EVENT_ID.ALIAS: {
        const name = text.slice(event.anchorStart, event.anchorEnd);
        return anchors.get(name) ?? { kind: "scalar", range: aliasRange(event) };
      }
      case EVENT_ID.SEQUENCE: {
        const items: SourceNode[] = [];
        const node = anchored(event, { kind: "list", range: openingRange(event.start), items });
        while (events[position]?.type !== EVENT_ID.POP) items.push(readNode());
        position++;
        return node;
      }
      case EVENT_ID.MAPPING: {
        const entries: SourceEntry[] = [];
        const node = anchored(event, {
          kind: "mapping",
          range: openingRange(event.start),
          entries,
        });
        while (events[position]?.type !== EVENT_ID.POP) entries.push(readEntry());
        position++;
        return node;
      }
      default:
        throw new Error("nixgen lost its way in YAML events");
    }
  }

  function readEntry(): SourceEntry {
    const event = events[position];
    const { range: keyRange } = readNode();
    const key = event?.type === EVENT_ID.SCALAR ? keyText(event) : "";
    const value = readNode();
    // Where nothing stands behind the colon, there is only the key to point to.
    const isAbsent = value.kind === "scalar" && value.range.start === -1;
    return { key, keyRange, value: isAbsent ? { ...value, range: keyRange } : value };
  }

  /** A key's name as the constructed value has it. */
  function keyText(event: ScalarEvent): string {
    const value = getScalarValue(text, event);
    if (event.style !== SCALAR_STYLE.PLAIN || !looksLikeNumber.test(value)) return value;
    const number = /^0o[0-7]+$|^0x[\dA-Fa-f]+$|^[-+]?[\d.]+(?:e[-+]?\d+)?$/i.test(value)
      ? Number(value)
      : Number.NaN;
    return Number.isNaN(number) ? value : String(number);
  }

  function anchored<Node extends SourceNode>(
    event: { readonly anchorStart: number; readonly anchorEnd: number },
    node: Node,
  ): Node {
    if (event.anchorStart !== -1) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
    return node;
  }

  function scalarRange({ valueStart, valueEnd, style }: ScalarEvent): Range {
    const quoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
    return quoted
      ? { start: valueStart - 1, end: valueEnd + 1 }
      : { start: valueStart, end: valueEnd };
  }

  /** Where a collection begins, as long as its first line's first word. */
  function openingRange(start: number): Range {
    const word = /^[^\s:,]+/.exec(text.slice(start, start + 80))?.[0] ?? "";
    return { start, end: start + Math.max(1, word.length) };
  }
}
