import type { Edit } from "@nixgen/schema";

export type YamlValue = Extract<Edit, { kind: "set" }>["value"];

/** A value on one line, as it may stand in a block as well as between braces. */
export function yamlInline(value: YamlValue): string {
  if (typeof value === "string") return isPlain(value) ? value : JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(yamlInline).join(", ")}]`;
  const entries = Object.entries(value).map(
    ([key, held]) => `${yamlInline(key)}: ${yamlInline(held)}`,
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** An entry on lines of its own; all but the first are indented. */
export function yamlLines(key: string, value: YamlValue, indent: string): string {
  const inner = `${indent}  `;
  if (typeof value === "string" && /^\S[\x20-\x7e\n]*\n$/.test(value) && value.includes("\n")) {
    const lines = value.replace(/\n$/, "").split("\n");
    return `${yamlInline(key)}: |\n${lines.map((line) => (line === "" ? "" : inner + line)).join("\n")}`;
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const lines = Object.entries(value).map(([name, held]) => inner + yamlLines(name, held, inner));
    if (lines.length > 0) return [`${yamlInline(key)}:`, ...lines].join("\n");
  }
  return `${yamlInline(key)}: ${yamlInline(value)}`;
}

/** Words that every YAML reader takes for the text that stands there. */
function isPlain(text: string): boolean {
  return (
    /^[A-Za-z_][\w.-]*$/.test(text) && !/^(?:yes|no|on|off|true|false|null|nan|inf)$/i.test(text)
  );
}
