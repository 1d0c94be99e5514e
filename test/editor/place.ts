import type { Language } from "./config-servers.ts";

/** Keys and indexes that lead into a config. */
export type ConfigPath = readonly (string | number)[];

/** What stands at a place of a config: lines of YAML, or JSON. */
export interface Inner {
  readonly yaml: readonly string[];
  readonly json: string;
}

/** A config in which only the given text stands, at the given place. */
export function placed(path: ConfigPath, inner: Inner, language: Language): string {
  return language === "yaml"
    ? `${yamlLines(path, inner.yaml).join("\n")}\n`
    : `${jsonText(path, inner.json)}\n`;
}

function yamlLines([step, ...rest]: ConfigPath, inner: readonly string[]): readonly string[] {
  if (step === undefined) return inner;
  const lines = yamlLines(rest, inner);
  return typeof step === "number"
    ? lines.map((line, index) => `${index === 0 ? "- " : "  "}${line}`)
    : [`${yamlKey(step)}:`, ...lines.map((line) => `  ${line}`)];
}

function jsonText([step, ...rest]: ConfigPath, inner: string): string {
  if (step === undefined) return inner;
  const text = jsonText(rest, inner);
  return typeof step === "number" ? `[${text}]` : `{ ${JSON.stringify(step)}: ${text} }`;
}

/** An entry of a mapping in YAML; JSON is YAML, too. */
function yamlKey(key: string): string {
  return /^[\w./$-]+$/.test(key) ? key : JSON.stringify(key);
}
