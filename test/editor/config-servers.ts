import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type LspDiagnostic, startLanguageServer } from "./language-server.ts";

const require = createRequire(import.meta.url);
/** The published schema. */
export const schemaFile = fileURLToPath(
  new URL("../../packages/schema/config.schema.json", import.meta.url),
);

/** What a completion offers. */
interface Offer {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
  readonly textEdit?: { readonly newText: string };
}

/** An editor with a config of one language open, whose schema is the published one. */
export interface ConfigEditor {
  /** What is offered where `|` stands in the text. */
  readonly offers: (marked: string) => Promise<readonly Offer[]>;
  /** The Markdown shown over each of the places of a text. */
  readonly hovers: (text: string, offsets: readonly number[]) => Promise<readonly string[]>;
  readonly diagnostics: (text: string) => Promise<readonly LspDiagnostic[]>;
  readonly stop: () => Promise<void>;
}

/** The languages of configs that a JSON Schema helps with. */
const languages = {
  yaml: {
    command: [
      besides(require.resolve("yaml-language-server/package.json"), "bin/yaml-language-server"),
      "--stdio",
    ],
    /** Begins a config; the rest follows on a new line. */
    head: (path: string) => `# yaml-language-server: $schema=${path}\n`,
  },
  json: {
    command: [
      besides(
        require.resolve("vscode-langservers-extracted/package.json"),
        "bin/vscode-json-language-server",
      ),
      "--stdio",
    ],
    head: () => "",
  },
} as const;
export type Language = keyof typeof languages;

/** Where the opened texts stand, and how the server learns of the schema. */
interface Surroundings {
  /** The schema that the server is told of, or that the modeline names; the published one. */
  readonly schema?: string;
  /** A folder whose files name their schema themselves. */
  readonly folder?: string;
}

/** Starts the language server that VS Code and other editors use for a language. */
export async function openConfigEditor(
  language: Language,
  { schema = schemaFile, folder }: Surroundings = {},
): Promise<ConfigEditor> {
  const directory = folder ?? mkdtempSync(join(tmpdir(), "nixgen-editor-"));
  const schemaUri = pathToFileURL(schema).href;
  const { command } = languages[language];
  const head = folder === undefined ? languages[language].head : () => "";
  const server = await startLanguageServer(
    [process.execPath, ...command],
    pathToFileURL(directory).href,
    (method, params) => (method === "workspace/configuration" ? settingsFor(params) : null),
  );
  if (language === "json") {
    server.notify("workspace/didChangeConfiguration", { settings: { json: jsonSettings } });
  }
  if (language === "json" && folder === undefined) {
    server.notify("json/schemaAssociations", { "*.json": [schemaUri] });
  }
  let opened = 0;

  /** Opens a text as a file of its own, and returns its address. */
  const open = (text: string): { readonly uri: string; readonly shift: number } => {
    opened += 1;
    const uri = pathToFileURL(join(directory, `${opened}.nixgen.config.${language}`)).href;
    const before = head(schemaUri);
    server.notify("textDocument/didOpen", {
      textDocument: { uri, languageId: language, version: 1, text: before + text },
    });
    return { uri, shift: before.split("\n").length - 1 };
  };
  const place = (text: string, offset: number, shift: number) => {
    const lines = text.slice(0, offset).split("\n");
    return { line: lines.length - 1 + shift, character: lines.at(-1)?.length ?? 0 };
  };

  return {
    offers: async (marked) => {
      const offset = marked.indexOf("|");
      const text = marked.slice(0, offset) + marked.slice(offset + 1);
      const { uri, shift } = open(text);
      const answer = (await server.request("textDocument/completion", {
        textDocument: { uri },
        position: place(text, offset, shift),
      })) as { readonly items: readonly Offer[] };
      return answer.items;
    },
    hovers: async (text, offsets) => {
      const { uri, shift } = open(text);
      const answers = offsets.map(async (offset) => {
        const answer = await server.request("textDocument/hover", {
          textDocument: { uri },
          position: place(text, offset, shift),
        });
        return hoverText(answer);
      });
      return Promise.all(answers);
    },
    diagnostics: async (text) => {
      const { uri } = open(text);
      return server.diagnosticsOf(uri);
    },
    stop: async () => {
      await server.stop();
      if (folder === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
}

const jsonSettings = { validate: { enable: true }, format: { enable: false } };
const yamlSettings = {
  validate: true,
  hover: true,
  completion: true,
  // Nothing is fetched: the schema is the one that the file names.
  schemaStore: { enable: false },
};

function settingsFor(params: unknown): unknown[] {
  const { items } = params as { readonly items: readonly { readonly section?: string }[] };
  return items.map(({ section }) => (section === "yaml" ? yamlSettings : null));
}

function hoverText(answer: unknown): string {
  const { contents } = (answer ?? { contents: "" }) as {
    readonly contents: string | readonly string[] | { readonly value: string };
  };
  if (typeof contents === "string") return contents;
  return "value" in contents ? contents.value : contents.join("\n");
}

function besides(manifest: string, file: string): string {
  return join(dirname(manifest), file);
}
