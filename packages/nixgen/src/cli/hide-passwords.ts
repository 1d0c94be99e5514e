import type { Diagnostic, Path } from "@nixgen/schema";
import type { LoadedConfig } from "../load/loaded-config.js";
import { dots, maskCredentials } from "./mask-credentials.js";

/** A password of a config, and where it stands. */
interface Password {
  readonly path: Path;
  readonly value: string;
}

/** The text of a config as it may be shown: passwords and what looks like one are dots. */
export function textWithoutPasswords({ text, input, locate }: LoadedConfig): string {
  const spans = passwordsOf(input)
    .flatMap(({ path }) => locate(path) ?? [])
    .sort((one, other) => one.start.offset - other.start.offset);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    // Values that an alias stands for have one place in the text.
    if (start.offset < from) continue;
    parts.push(text.slice(from, start.offset), dots(text.slice(start.offset, end.offset)));
    from = end.offset;
  }
  return maskCredentials([...parts, text.slice(from)].join(""));
}

/** Conceals the passwords of a config in a text that quotes it, such as a changed one. */
export function passwordConcealer(loaded: LoadedConfig): (text: string) => string {
  const quoted = passwordsOf(loaded.input).flatMap(({ path }) => {
    const { start, end } = loaded.locate(path) ?? {};
    const written = loaded.text.slice(start?.offset, end?.offset);
    // A shorter one would be found in other words, too.
    return start === undefined || written.length < shortest ? [] : [written];
  });
  return (text) =>
    maskCredentials(
      quoted.reduce((shown, password) => shown.replaceAll(password, dots(password)), text),
    );
}

const shortest = 4;

/** Diagnostics that quote no password of the config. */
export function withoutPasswords(
  diagnostics: readonly Diagnostic[],
  { input }: Pick<LoadedConfig, "input">,
): readonly Diagnostic[] {
  const quoted = new Set(passwordsOf(input).map(({ value }) => JSON.stringify(value)));
  const hide = (text: string) => withoutQuoted(maskCredentials(text), quoted);
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    message: hide(diagnostic.message),
    ...(diagnostic.hint === undefined ? {} : { hint: hide(diagnostic.hint) }),
  }));
}

const longestQuoted = 1000;

/** A text with dots for each of the quoted values in it, however many there are. */
function withoutQuoted(text: string, quoted: ReadonlySet<string>): string {
  if (quoted.size === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (let start = text.indexOf('"'); start !== -1; start = text.indexOf('"', start + 1)) {
    if (start < from) continue;
    const end = endOfQuoted(text, start, quoted);
    if (end === undefined) continue;
    parts.push(text.slice(from, start), '"•••"');
    from = end;
  }
  return [...parts, text.slice(from)].join("");
}

/** Behind the quoted value that begins here; a message quotes no long ones whole. */
function endOfQuoted(text: string, start: number, quoted: ReadonlySet<string>): number | undefined {
  const last = Math.min(text.length, start + longestQuoted);
  for (let end = start + 1; end < last; end++) {
    if (text[end] === '"' && quoted.has(text.slice(start, end + 1))) return end + 1;
  }
  return undefined;
}

/** Every value of a `basicAuth`, wherever one stands. */
function passwordsOf(root: unknown): readonly Password[] {
  const found: Password[] = [];
  /** Grows and shrinks with the visit: few of all the values are passwords. */
  const path: (string | number)[] = [];
  visit(root);
  return found;

  function visit(value: unknown): void {
    if (typeof value !== "object" || value === null || path.length > deepest) return;
    const isList = Array.isArray(value);
    const holdsPasswords = path.at(-1) === "basicAuth";
    for (const key in value) {
      const item: unknown = (value as Readonly<Record<string, unknown>>)[key];
      if (typeof item === "object") {
        path.push(isList ? Number(key) : key);
        visit(item);
        path.pop();
      } else if (holdsPasswords && typeof item === "string" && item !== "") {
        found.push({ path: [...path, isList ? Number(key) : key], value: item });
      }
    }
  }
}

/** No password stands deeper. */
const deepest = 12;
