import { promises } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { compile, type Diagnostic } from "@nixgen/schema";
import { type Imported, importModules, type ModuleFile } from "../import/import-modules.js";
import { printTypescriptConfig } from "../import/print-typescript-config.js";
import { readTextFile } from "../load/read-text-file.js";
import { catalogue } from "../report/catalogue.js";
import type { FormatName } from "../report/format-names.js";
import { printable } from "../report/printable.js";
import { report } from "../report/report.js";
import { systemReason } from "../write/system-reason.js";
import { type Arguments, isSet, textOption } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { maskCredentials } from "./mask-credentials.js";
import { reportFormat } from "./report-format.js";
import { findSchemaPath } from "./schema-path.js";
import { UsageError } from "./usage-error.js";

const mebibytes = 4;

/** Writes the config that hand-written modules stand for, and tells what of them it does not hold. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = reportFormat(textOption(args, "format") ?? "pretty");
  const out = textOption(args, "out");
  const { files, unreadable } = await readFiles(args.positionals, io.cwd);
  const imported = importModules(files);
  const diagnostics = [...unreadable, ...imported.diagnostics];
  if (diagnostics.length > 0 || format !== "pretty") {
    io.stderr(reportOf(diagnostics, files, io, format));
  }
  if (unreadable.length > 0) return exitCode.usage;
  if (imported.config === undefined) return exitCode.found;
  const text = await configText(imported, imported.config, {
    files: files.map(({ file }) => file),
    isYaml: isSet(args, "yaml") || /\.ya?ml$/.test(out ?? ""),
    directory: out === undefined ? io.cwd : dirname(resolve(io.cwd, out)),
  });
  if (out === undefined) io.stdout(text);
  else await writeNew(resolve(io.cwd, out), out, text);
  if (format === "pretty") io.stderr(summary(imported, out));
  return exitCode.fine;
}

async function readFiles(
  names: readonly string[],
  directory: string,
): Promise<{ readonly files: readonly ModuleFile[]; readonly unreadable: readonly Diagnostic[] }> {
  const files: ModuleFile[] = [];
  const unreadable: Diagnostic[] = [];
  for (const file of names) {
    const read = readTextFile(resolve(directory, file), { file, mebibytes });
    if (typeof read === "string") {
      files.push({ file, text: read.replace(/^\uFEFF/, "") });
    } else {
      const { problem, hint } = read;
      unreadable.push({
        code: "import/unreadable",
        severity: "error",
        path: [],
        message: problem,
        ...(hint === undefined ? {} : { hint }),
      });
    }
  }
  return { files, unreadable };
}

function reportOf(
  diagnostics: readonly Diagnostic[],
  files: readonly ModuleFile[],
  { colour }: Io,
  format: FormatName,
): string {
  const texts = new Map(files.map(({ file, text }) => [file, maskCredentials(text)]));
  return report(diagnostics, {
    format,
    colour,
    sources: (file) => texts.get(file),
    catalogue,
  });
}

async function configText(
  { comments, diagnostics }: Imported,
  config: NonNullable<Imported["config"]>,
  options: {
    readonly files: readonly string[];
    readonly isYaml: boolean;
    readonly directory: string;
  },
): Promise<string> {
  const header = [
    `Imported from ${options.files.map((file) => basename(file)).join(", ")}.`,
    ...leftOut(diagnostics),
  ].map(oneLine);
  if (!options.isYaml) return printTypescriptConfig(config, comments, header);
  const { path } = await findSchemaPath(options.directory);
  const { printYamlConfig } = await import("../import/print-yaml-config.js");
  return `# yaml-language-server: $schema=${path}\n${printYamlConfig(config, comments, header)}`;
}

/** What a reader of the config must know of the modules it came from. */
function leftOut(diagnostics: readonly Diagnostic[]): readonly string[] {
  const lines = diagnostics.map(
    ({ span, message }) => `${basename(span?.file ?? "")}:${span?.start.line ?? 0}: ${message}`,
  );
  return lines.length === 0 ? [] : ["Not taken over as it stands there:", ...lines];
}

/** Of several lines a comment would be more than a comment. */
function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, " ");
}

async function writeNew(place: string, file: string, text: string): Promise<void> {
  try {
    const handle = await promises.open(place, "wx", 0o644);
    try {
      await handle.writeFile(text);
    } catch (error) {
      // Half a config is none.
      await promises.rm(place, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new UsageError(
      `${file} was not written: ${systemReason(error)}. Name a file that is not there yet.`,
    );
  }
}

function summary({ config, translated, diagnostics }: Imported, out: string | undefined): string {
  const found = compile(config).diagnostics.length;
  const left = diagnostics.filter(({ code }) => code === "import/left-out").length;
  const name = out === undefined ? "the config" : out;
  return [
    `${translated} ${translated === 1 ? "definition" : "definitions"} taken over, ${left} left out.`,
    found === 0
      ? `nixgen check finds nothing wrong with ${name}.`
      : `nixgen check has ${found === 1 ? "one remark" : `${found} remarks`} on ${name}.`,
    "",
  ].join("\n");
}
