import type { Tree } from "./config-tree.js";
import type { ReadModule } from "./module-definitions.js";

/** Columns that prettier fills. */
const width = 80;

/** A config as TypeScript in prettier's layout, with the comments that stood above its options. */
export function printTypescriptConfig(
  config: Tree,
  comments: ReadModule["comments"],
  header: readonly string[],
): string {
  const linesAt = new Map<string, string[]>();
  for (const { path, lines } of comments) {
    const key = JSON.stringify(path);
    linesAt.set(key, [...(linesAt.get(key) ?? []), ...lines.flatMap((line) => line.split("\n"))]);
  }
  const body = printed(config, [], 0, "export default defineConfig(".length, ");".length);
  const uses = body.includes("toFrontend(") ? "defineConfig, toFrontend" : "defineConfig";
  return [
    ...header.map((line) => (line === "" ? "//" : `// ${line}`)),
    `import { ${uses} } from "@nixgen/schema";`,
    "",
    `export default defineConfig(${body});`,
    "",
  ].join("\n");

  /** A value whose first line begins behind `before` columns, and whose last is followed by `after`. */
  function printed(
    value: unknown,
    path: readonly string[],
    indentation: number,
    before: number,
    after: number,
  ): string {
    if (Array.isArray(value)) return list(value, path, indentation, before, after);
    if (typeof value !== "object" || value === null) return scalar(value);
    const reference = path.at(-1) === "proxyPass" ? referenceOf(value) : undefined;
    if (reference !== undefined) return call(reference, indentation, before, after);
    const entries = Object.entries(value);
    if (entries.length === 0) return "{}";
    const inner = " ".repeat(indentation + 2);
    const quotes = entries.map(([name]) => quotedKey(name));
    const lines = entries.flatMap(([name, item], index) => {
      const key = quotes[index] ?? name;
      const at = [...path, name];
      const above = (linesAt.get(JSON.stringify(at)) ?? []).map((line) =>
        `${inner}// ${line}`.trimEnd(),
      );
      const column = indentation + 2 + key.length + 2;
      return [...above, `${inner}${key}:${member(item, at, indentation + 2, column)},`];
    });
    return ["{", ...lines, `${" ".repeat(indentation)}}`].join("\n");
  }

  /** A text that does not fit goes into the next line, as prettier puts it. */
  function member(
    value: unknown,
    path: readonly string[],
    indentation: number,
    column: number,
  ): string {
    const text = printed(value, path, indentation, column, 1);
    const isLong = typeof value === "string" && column + text.length + 1 > width;
    return isLong ? `\n${" ".repeat(indentation + 2)}${text}` : ` ${text}`;
  }

  function list(
    items: readonly unknown[],
    path: readonly string[],
    indentation: number,
    before: number,
    after: number,
  ): string {
    const flat = `[${items.map((item) => printed(item, path, 0, 0, 0)).join(", ")}]`;
    const holdsSets = items.some((item) => typeof item === "object" && item !== null);
    if (!holdsSets && before + flat.length + after <= width) return flat;
    const inner = indentation + 2;
    const isFilled = items.length > 1 && items.every((item) => typeof item === "number");
    if (isFilled) return filled(items.map(scalar), indentation);
    const lines = items.map(
      (item) => `${" ".repeat(inner)}${printed(item, path, inner, inner, 1)},`,
    );
    return ["[", ...lines, `${" ".repeat(indentation)}]`].join("\n");
  }

  function filled(numbers: readonly string[], indentation: number): string {
    const inner = " ".repeat(indentation + 2);
    const lines: string[] = [];
    let line = inner;
    for (const number of numbers) {
      const next = line === inner ? `${inner}${number},` : `${line} ${number},`;
      if (next.length > width && line !== inner) {
        lines.push(line);
        line = `${inner}${number},`;
      } else {
        line = next;
      }
    }
    return ["[", ...lines, line, `${" ".repeat(indentation)}]`].join("\n");
  }

  function call(
    words: readonly string[],
    indentation: number,
    before: number,
    after: number,
  ): string {
    const flat = `toFrontend(${words.join(", ")})`;
    if (before + flat.length + after <= width) return flat;
    const inner = " ".repeat(indentation + 2);
    return [
      "toFrontend(",
      ...words.map((word) => `${inner}${word},`),
      `${" ".repeat(indentation)})`,
    ].join("\n");
  }
}

/** What `toFrontend` takes for a reference to a frontend. */
function referenceOf(value: object): readonly string[] | undefined {
  const { frontend, path, ...rest } = value as Record<string, unknown>;
  if (typeof frontend !== "string" || Object.keys(rest).length > 0) return undefined;
  return [text(frontend), ...(typeof path === "string" ? [text(path)] : [])];
}

function scalar(value: unknown): string {
  return typeof value === "string" ? text(value) : String(value);
}

/** With the quotes that need fewer escapes, double ones where it is the same. */
function text(value: string): string {
  const double = JSON.stringify(value).replace(
    /[\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
  const count = (quote: string) => value.split(quote).length - 1;
  if (count('"') <= count("'")) return double;
  return `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function quotedKey(name: string): string {
  // Without brackets it would be the prototype, and no key.
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name);
}
