import type { Diagnostic, Edit, Path } from "@nixgen/schema";
import type { ConfigFormat, LoadedConfig } from "../load/loaded-config.js";
import { applyEdit } from "./apply-edit.js";

/** A config's text after its fixes, and which findings they mend. */
export interface FixedText {
  readonly text: string;
  readonly mended: readonly Diagnostic[];
  /** Findings with a fix that this text does not allow, or that contradicts another one. */
  readonly left: readonly Diagnostic[];
}

/** Applies the fixes of all findings that nobody put up with, as far as the text allows. */
export async function applyFixes(
  { text, format, input }: Pick<LoadedConfig, "text" | "format" | "input">,
  diagnostics: readonly Diagnostic[],
): Promise<FixedText> {
  const edit = await editor(format);
  const mended: Diagnostic[] = [];
  const left: Diagnostic[] = [];
  const done = new Map<string, string>();
  let state: State = { text, value: input };
  for (const diagnostic of diagnostics) {
    if (diagnostic.fix === undefined || diagnostic.suppressed !== undefined) continue;
    const next = contradicts(diagnostic.fix.edits, done)
      ? undefined
      : applyAll(state, diagnostic.fix.edits, edit, done);
    if (next === undefined) left.push(diagnostic);
    else {
      state = next;
      mended.push(diagnostic);
      for (const one of diagnostic.fix.edits) done.set(key(one.path), JSON.stringify(one));
    }
  }
  return { text: state.text, mended, left };
}

interface State {
  readonly text: string;
  /** What the text means, with the edits so far. */
  readonly value: unknown;
}

interface Editor {
  readonly change: (text: string, edit: Edit) => string | undefined;
  /** What a text means; undefined where only running it would tell. */
  readonly read: ((text: string) => unknown) | undefined;
}

async function editor(format: ConfigFormat): Promise<Editor> {
  switch (format) {
    case "json": {
      const { editJson } = await import("./edit-json.js");
      return { change: editJson, read: JSON.parse };
    }
    case "yaml": {
      const [{ editYaml }, { readYaml }] = await Promise.all([
        import("./edit-yaml.js"),
        import("../load/read-yaml.js"),
      ]);
      return { change: editYaml, read: (text) => readYaml(text, "").input };
    }
    case "typescript": {
      const { editTypeScript } = await import("./edit-typescript.js");
      return { change: editTypeScript, read: undefined };
    }
  }
}

/** All of a fix's edits or none: a text that means something else than meant is not kept. */
function applyAll(
  state: State,
  edits: readonly Edit[],
  { change, read }: Editor,
  done: ReadonlyMap<string, string>,
): State | undefined {
  let { text, value } = state;
  for (const edit of edits) {
    if (done.has(key(edit.path))) continue;
    const changed = change(text, edit);
    if (changed === undefined) return undefined;
    text = changed;
    value = applyEdit(value, edit);
    if (read !== undefined && !isSame(read(text), value)) return undefined;
  }
  return { text, value };
}

/** Whether another fix has set the same option to something else. */
function contradicts(edits: readonly Edit[], done: ReadonlyMap<string, string>): boolean {
  return edits.some((edit) => {
    const before = done.get(key(edit.path));
    return before !== undefined && before !== JSON.stringify(edit);
  });
}

/** Keys in any order: where a new one stands in the text is the editor's choice. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  if (isSet(a) && isSet(b)) {
    const names = Object.keys(a);
    return (
      names.length === Object.keys(b).length &&
      names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
    );
  }
  return Object.is(a, b);
}

function isSet(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function key(path: Path): string {
  return JSON.stringify(path);
}
