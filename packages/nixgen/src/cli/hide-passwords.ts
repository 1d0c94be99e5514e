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
  const masked = passwordsOf(input, []).reduce((shown, { path }) => {
    const { start, end } = locate(path) ?? {};
    if (start === undefined || end === undefined) return shown;
    const secret = shown.slice(start.offset, end.offset);
    return shown.slice(0, start.offset) + dots(secret) + shown.slice(end.offset);
  }, text);
  return maskCredentials(masked);
}

/** Conceals the passwords of a config in a text that quotes it, such as a changed one. */
export function passwordConcealer(loaded: LoadedConfig): (text: string) => string {
  const quoted = passwordsOf(loaded.input, []).flatMap(({ path }) => {
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
  const quoted = passwordsOf(input, []).map(({ value }) => JSON.stringify(value));
  const hide = (text: string) =>
    quoted.reduce((shown, password) => shown.replaceAll(password, '"•••"'), maskCredentials(text));
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    message: hide(diagnostic.message),
    ...(diagnostic.hint === undefined ? {} : { hint: hide(diagnostic.hint) }),
  }));
}

/** Every value of a `basicAuth`, wherever one stands. */
function passwordsOf(value: unknown, path: Path): readonly Password[] {
  if (typeof value !== "object" || value === null || path.length > 12) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof item === "string") {
      return path.at(-1) === "basicAuth" && item !== "" ? [{ path: at, value: item }] : [];
    }
    return passwordsOf(item, at);
  });
}
