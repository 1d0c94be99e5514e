import type { Diagnostic } from "@nixgen/schema";
import { codeCache } from "./code-cache.js";
import { configJiti } from "./config-jiti.js";
import { lineIndex, spanOf } from "./line-index.js";
import { fileError } from "./load-catalogue.js";
import type { ReadText } from "./loaded-config.js";
import { locateInTypeScript } from "./locate-typescript.js";
import { findForeignValues } from "./plain-data.js";
import { planModules } from "./plan-modules.js";
import { compileModules } from "./run-modules.js";

/** Runs the TypeScript or JavaScript config at an absolute path and takes its default export. */
export async function readTypeScript(text: string, file: string, place: string): Promise<ReadText> {
  const failed = (diagnostic: Diagnostic): ReadText => ({
    input: undefined,
    diagnostics: [diagnostic],
    locate: () => undefined,
  });
  const whole = { span: spanOf(file, lineIndex(text), { start: 0, end: 0 }) };
  if (text.trim() === "") {
    return failed(
      fileError("config/empty", "The file holds no config.", {
        ...whole,
        hint: "nixgen init writes one to begin with.",
      }),
    );
  }
  const run = await importConfig(place, text);
  if (run.kind === "threw") return failed(describeError(run.error, text, file, place));
  if (!("default" in run.exports)) {
    const names = Object.keys(run.exports);
    const what = names.length === 0 ? "nothing" : `${names.join(", ")}, but nothing as default`;
    return failed(
      fileError("config/no-export", `The file exports ${what}.`, {
        ...whole,
        hint: "export default defineConfig({ … })",
      }),
    );
  }
  const input = run.exports.default;
  if (typeof input === "function") {
    return failed(
      fileError("config/no-export", "The file exports a function instead of a config.", {
        ...whole,
        hint: "Export what it returns: export default defineConfig({ … })",
      }),
    );
  }
  if (input === undefined || input === null) {
    return failed(
      fileError("config/no-export", `The file exports ${input} instead of a config.`, {
        ...whole,
        hint: "{} is a config that sets nothing.",
      }),
    );
  }
  const foreign = findForeignValues(input);
  return {
    input: foreign.length > 0 ? undefined : input,
    diagnostics: foreign,
    locate: lazyLocate(file, text),
  };
}

type Run =
  | { readonly kind: "exports"; readonly exports: Readonly<Record<string, unknown>> }
  | { readonly kind: "threw"; readonly error: unknown };

async function importConfig(place: string, text: string): Promise<Run> {
  const cache = codeCache();
  const planned = planModules(place, text, cache);
  const run = planned && compileModules(planned, cache);
  try {
    const exports: Record<string, unknown> = run
      ? { ...(await run()) }
      : await configJiti(place, cache).import(place);
    // A promise that is exported is awaited: `export default load()` is what people write.
    return {
      kind: "exports",
      exports: "default" in exports ? { ...exports, default: await exports.default } : exports,
    };
  } catch (error) {
    return { kind: "threw", error };
  }
}

/** What a config's own mistake looks like: a syntax error, or an exception with a stack. */
function describeError(error: unknown, text: string, file: string, place: string): Diagnostic {
  const index = lineIndex(text);
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const [, line, column] = new RegExp(`${escapePattern(place)}:(\\d+):(\\d+)`).exec(stack) ?? [];
  const isSyntax = message.startsWith("ParseError:");
  // The parser counts columns from 0, a stack from 1.
  const offset = offsetAt(text, Number(line ?? 1), Number(column ?? 1) - (isSyntax ? 0 : 1));
  const span = spanOf(file, index, { start: offset, end: offset });
  if (isSyntax) {
    const what =
      message
        .replace(/^ParseError:\s*/, "")
        .split("\n")[0]
        ?.trim() ?? "";
    return fileError("config/syntax", `This is no TypeScript: ${what}.`, { span });
  }
  const name = error instanceof Error && error.name !== "Error" ? `${error.name}: ` : "";
  return fileError("config/threw", `The config threw: ${name}${message.split("\n")[0] ?? ""}`, {
    span,
  });
}

/** A column behind the end of its line counts what the loader put in front of it. */
function offsetAt(text: string, line: number, column: number): number {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const start = Math.min(before, text.length);
  return column > (lines[line - 1] ?? "").length ? start : start + Math.max(0, column);
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** The text is parsed for the first position that is asked for. */
function lazyLocate(file: string, text: string): ReadText["locate"] {
  let locate: ReadText["locate"] | undefined;
  return (path, part) => {
    locate ??= locateInTypeScript(file, text);
    return locate(path, part);
  };
}
