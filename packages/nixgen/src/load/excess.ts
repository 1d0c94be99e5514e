import type { Diagnostic, Span } from "@nixgen/schema";
import { limits, shown } from "./limits.js";
import { fileError } from "./load-catalogue.js";
import type { Range, SourceNode } from "./source-tree.js";

/** The first thing about a document that exceeds the limits, aliases written out. */
export function findExcess(
  root: SourceNode,
  at: (range: Range) => { readonly span: Span },
): Diagnostic | undefined {
  const measured = new Map<SourceNode, Measure | "open">();
  const long = { range: undefined as Range | undefined };
  let own: Range | undefined;
  const whole = measure(root);
  if (own !== undefined) return containsItself(at(own));
  if (long.range !== undefined) return tooLong(at(long.range));
  if (whole.levels > limits.levels) return tooDeep(at(whole.deepest));
  if (whole.values > limits.values) return tooMany(at(root.range));
  return undefined;

  function measure(node: SourceNode): Measure {
    const known = measured.get(node);
    if (known === "open") {
      own ??= node.range;
      return { values: 1, levels: 0, deepest: node.range };
    }
    if (known !== undefined) return known;
    measured.set(node, "open");
    const result = measureAnew(node);
    measured.set(node, result);
    return result;
  }

  function measureAnew(node: SourceNode): Measure {
    if (node.kind === "scalar") {
      note(node.range);
      return { values: 1, levels: 0, deepest: node.range };
    }
    let values = 1;
    let levels = 0;
    let deepest = node.range;
    const add = (item: SourceNode) => {
      const inner = measure(item);
      values += inner.values;
      if (inner.levels > levels) ({ levels, deepest } = inner);
    };
    if (node.kind === "list") {
      for (const item of node.items) add(item);
    } else {
      for (const { keyRange, value } of node.entries) {
        note(keyRange);
        add(value);
      }
    }
    return { values, levels: levels + 1, deepest };
  }

  function note(range: Range): void {
    if (range.end - range.start > limits.characters) long.range ??= range;
  }
}

interface Measure {
  readonly values: number;
  readonly levels: number;
  readonly deepest: Range;
}

function containsItself(place: { readonly span: Span }): Diagnostic {
  return fileError("config/too-large", "This value contains itself by an alias.", {
    ...place,
    hint: "Write out what is meant.",
  });
}

/** Says that a document nests too deeply. */
export function tooDeep(place: { readonly span: Span }): Diagnostic {
  return fileError("config/too-large", `The file nests more than ${limits.levels} levels.`, place);
}

/** Says that a document holds too many values. */
export function tooMany(place: { readonly span: Span }): Diagnostic {
  return fileError(
    "config/too-large",
    `The file holds more than ${shown(limits.values)} values.`,
    place,
  );
}

/** Says that a text is too long. */
export function tooLong({ span }: { readonly span: Span }): Diagnostic {
  return fileError(
    "config/too-large",
    `A text of more than ${shown(limits.characters)} characters stands here.`,
    { span: { ...span, end: span.start } },
  );
}
