import { extname, resolve } from "node:path";
import type { Diagnostic } from "@nixgen/schema";
import { limits } from "./limits.js";
import { fileError } from "./load-catalogue.js";
import type { ConfigFormat, LoadedConfig } from "./loaded-config.js";
import { readJson } from "./read-json.js";
import { readTextFile } from "./read-text-file.js";

const formats: Readonly<Record<string, ConfigFormat>> = {
  ".yaml": "yaml",
  ".yml": "yaml",
  ".json": "json",
  ".ts": "typescript",
  ".mts": "typescript",
  ".js": "typescript",
  ".mjs": "typescript",
};

export interface LoadOptions {
  /** What a relative name starts from; the working directory if not given. */
  readonly directory?: string;
  /** Whether a TypeScript or JavaScript config may be run; if not, it is refused. */
  readonly runCode?: boolean;
}

/**
 * Reads a config file in the format that its ending names. A mistake in the file is a diagnostic,
 * not an exception. TypeScript and JavaScript configs are run; YAML and JSON are only read.
 * Spans repeat the file's name as it is given.
 */
export async function loadConfig(
  file: string,
  { directory = ".", runCode = true }: LoadOptions = {},
): Promise<LoadedConfig> {
  const place = resolve(directory, file);
  const format = formats[extname(file)];
  if (format === undefined) {
    return unreadable(
      file,
      `I do not know the ending of ${file}.`,
      `Known: ${Object.keys(formats).join(", ")}`,
    );
  }
  if (format === "typescript" && !runCode) {
    return unread(
      file,
      fileError("config/code", `${file} is a program, and --no-code forbids running it.`, {
        hint: "Give the config as YAML or JSON, which are only read.",
      }),
    );
  }
  const read = readTextFile(place, { file, mebibytes: limits.mebibytes });
  return typeof read === "string"
    ? load(read, file, format, place)
    : unreadable(file, read.problem, read.hint);
}

/** Reads YAML or JSON that does not come from a file; `file` is what its spans name. */
export async function loadText(
  text: string,
  { file }: { readonly file: string },
): Promise<LoadedConfig> {
  if (Buffer.byteLength(text) > limits.mebibytes * 2 ** 20) {
    return unreadable(file, `${file} is larger than ${limits.mebibytes} MiB.`);
  }
  return load(text, file, /^\s*[{[]/.test(text) && isJson(text) ? "json" : "yaml");
}

async function load(
  source: string,
  file: string,
  format: ConfigFormat,
  place = file,
): Promise<LoadedConfig> {
  const text = source.replace(/^\uFEFF/, "");
  return { file, format, text, readable: true, ...(await read(text, file, format, place)) };
}

async function read(text: string, file: string, format: ConfigFormat, place: string) {
  switch (format) {
    case "json":
      return readJson(text, file);
    case "yaml": {
      const { readYaml } = await import("./read-yaml.js");
      return readYaml(text, file);
    }
    case "typescript": {
      const { readTypeScript } = await import("./read-typescript.js");
      return readTypeScript(text, file, place);
    }
  }
}

function unreadable(file: string, message: string, hint?: string): LoadedConfig {
  return unread(file, fileError("config/unreadable", message, hint === undefined ? {} : { hint }));
}

function unread(file: string, diagnostic: Diagnostic): LoadedConfig {
  return {
    file,
    format: "yaml",
    text: "",
    input: undefined,
    diagnostics: [diagnostic],
    readable: false,
    locate: () => undefined,
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
