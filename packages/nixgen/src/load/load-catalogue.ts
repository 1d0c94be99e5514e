import type { CatalogueEntry, Diagnostic, Span } from "@nixgen/schema";

const file = <Code extends string>(
  code: Code,
  entry: Pick<CatalogueEntry, "title" | "why" | "remedy">,
) => ({ code, severity: "error" as const, sources: [] as readonly string[], ...entry });

/** Codes of what is wrong with a file before its content can be checked. */
export const loadCatalogue = [
  file("config/unreadable", {
    title: "File cannot be read",
    why: "There is no such file, it is a directory, or the system refuses it.",
    remedy: "Name a file that this user can read.",
  }),
  file("config/too-large", {
    title: "File is too large, or too deeply nested",
    why: "No config is larger than 32 MiB, nests more than 100 levels, or holds more than 250,000 values, a text of more than 1,048,576 characters or more than 100 YAML aliases; a file that does was made to use up memory, or by mistake. Aliases count as what they stand for.",
    remedy:
      "Name the right file; or write out aliases, and split what is larger into several configs.",
  }),
  file("config/syntax", {
    title: "Syntax error",
    why: "The text is not what its file's ending says: YAML, JSON or TypeScript.",
    remedy:
      "Mend the text at the place that the message names, which is where reading it had to stop; the mistake is there or shortly before.",
  }),
  file("config/code", {
    title: "Config is a program",
    why: "A TypeScript or JavaScript config can do whatever the user who runs nixgen can do. With --no-code, which is meant for changes of strangers, it is not run.",
    remedy: "Give the config as YAML or JSON, or leave out --no-code where you trust its authors.",
  }),
  file("config/empty", {
    title: "File is empty",
    why: "A file without a config is more likely a mistake than the wish to configure nothing.",
    remedy: "Write a config into it, `{}` for one that sets nothing, or begin with `nixgen init`.",
  }),
  file("config/duplicate-key", {
    title: "Key stands twice",
    why: "Only one of the two values would count, and which one depends on the program that reads the file.",
    remedy: "Keep one of them, or merge what they hold.",
  }),
  file("config/yaml-feature", {
    title: "YAML that means something else than it seems to",
    why: "Keys that are numbers in another notation, empty keys, merge keys and several documents are read differently by different programs.",
    remedy: "Put quotes around the key, or write out what is meant.",
  }),
  file("config/threw", {
    title: "Config threw an exception",
    why: "A TypeScript or JavaScript config is a program, and this one failed.",
    remedy: "Mend the program at the place that the message names.",
  }),
  file("config/no-export", {
    title: "Config exports no config",
    why: "nixgen reads what the file exports as default.",
    remedy: "export default defineConfig({ … })",
  }),
  file("config/not-plain", {
    title: "Value that is no plain data",
    why: "A config is data: texts, numbers, true, false, null, lists and objects. Nothing else can be emitted as Nix.",
    remedy: "Compute plain data from it.",
  }),
] as const satisfies readonly CatalogueEntry[];

type LoadCode = (typeof loadCatalogue)[number]["code"];

/** A diagnostic about a file; all of them are errors. */
export function fileError(
  code: LoadCode,
  message: string,
  rest: Partial<Pick<Diagnostic, "path" | "hint" | "related">> & { readonly span?: Span } = {},
): Diagnostic {
  return { code, severity: "error", path: [], message, ...rest };
}
