import type { Snippet } from "../options/option-help.js";
import type { EditorSnippet } from "./json-schema.js";

/** The snippet with its placeholders written as editors take them: `${1:myapp}`. */
export function editorSnippet({ label, description, body, placeholders }: Snippet): EditorSnippet {
  return { label, description, body: withPlaceholders(body, placeholders) };
}

function withPlaceholders(value: unknown, placeholders: readonly string[]): unknown {
  if (typeof value === "string") return marked(value, placeholders);
  if (Array.isArray(value)) return value.map((item) => withPlaceholders(item, placeholders));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      marked(key, placeholders),
      withPlaceholders(item, placeholders),
    ]),
  );
}

/** The longest placeholder in a text, marked; equal ones are replaced together in the editor. */
function marked(text: string, placeholders: readonly string[]): string {
  const found = placeholders
    .map((placeholder, index) => ({ placeholder, number: index + 1 }))
    .filter(({ placeholder }) => text.includes(placeholder))
    .sort((a, b) => b.placeholder.length - a.placeholder.length)[0];
  if (found === undefined) return text;
  return text.replace(found.placeholder, `\${${found.number}:${found.placeholder}}`);
}
