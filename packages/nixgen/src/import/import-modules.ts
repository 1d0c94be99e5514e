import type { Diagnostic } from "@nixgen/schema";
import { lineIndex, spanOf } from "../load/line-index.js";
import { printable } from "../report/printable.js";
import { bestConfig } from "./best-config.js";
import type { Tree } from "./config-tree.js";
import { evaluateNix } from "./evaluate-nix.js";
import { firewallFindings } from "./firewall-findings.js";
import { type ImportFinding, importDiagnostic } from "./import-finding.js";
import {
  type Definition,
  isOfModule,
  moduleDefinitions,
  type ReadModule,
  type Unread,
} from "./module-definitions.js";
import { NixSyntaxError } from "./nix-syntax-error.js";
import { isFirewall, isOfConfig, optionName } from "./option-path.js";
import { parseNix } from "./parse-nix.js";

/** A hand-written module. */
export interface ModuleFile {
  readonly file: string;
  readonly text: string;
}

/** What was made of modules. */
export interface Imported {
  /** Undefined where a module has an error. */
  readonly config?: Tree;
  /** What was written above options, by their path in the config. */
  readonly comments: ReadModule["comments"];
  /** What is wrong with the modules, and what of them the config does not hold. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many definitions the config holds. */
  readonly translated: number;
}

/** The config that modules make together. Pure; what it cannot hold is told, never lost. */
export function importModules(files: readonly ModuleFile[]): Imported {
  const indexes = new Map(files.map(({ file, text }) => [file, lineIndex(text)]));
  const read = files.map(readModule);
  const modules = read.flatMap((one) => ("definitions" in one ? [one] : []));
  const all = modules.flatMap(({ definitions }) => definitions);
  const best = bestConfig(all.filter(({ path }) => isOfConfig(path)));
  const findings = [
    ...read.flatMap((one) => ("definitions" in one ? [] : [one])),
    ...modules.flatMap(unreadFindings),
    ...all.filter(({ path }) => !isOfConfig(path) && !isFirewall(path)).map(foreignFinding),
    ...best.findings,
    ...firewallFindings(
      all.filter(({ path }) => isFirewall(path)),
      best.model,
    ),
  ];
  const diagnostics = findings.map((finding) =>
    importDiagnostic(finding, ({ file, start, end }) =>
      spanOf(file, indexes.get(file) ?? lineIndex(""), { start, end }),
    ),
  );
  const isBroken = diagnostics.some(({ severity }) => severity === "error");
  return {
    ...(isBroken ? {} : { config: best.config }),
    comments: modules.flatMap(({ comments }) => comments.map(ofLines)),
    diagnostics,
    translated: best.translated,
  };
}

/** In TypeScript, more characters end a line, and with it a comment, than in Nix. */
function ofLines({ path, lines }: ReadModule["comments"][number]): ReadModule["comments"][number] {
  return {
    path,
    lines: lines.flatMap((line) => line.split(/\r\n|[\n\r\u2028\u2029]/).map(printable)),
  };
}

function readModule({ file, text }: ModuleFile): ReadModule | ImportFinding {
  try {
    const value = evaluateNix(parseNix(text), file);
    return moduleDefinitions(value, { file, start: 0, end: Math.min(1, text.length) });
  } catch (error) {
    if (!(error instanceof NixSyntaxError)) throw error;
    const { message, range, related } = error;
    return {
      code: "import/syntax",
      at: { file, ...range },
      path: [],
      message,
      ...(related && { related: { at: { file, ...related.range }, message: related.message } }),
    };
  }
}

function unreadFindings({ unread }: ReadModule): readonly ImportFinding[] {
  return unread.map(({ path, what, at }) =>
    path.length > 0 && !isOfConfig(path) && !isFirewall(path) && !isOfModule(path)
      ? foreignFinding({ path, at })
      : unreadFinding({ path, what, at }),
  );
}

function unreadFinding({ path, what, at }: Unread): ImportFinding {
  if (path.length === 0) {
    return {
      code: "import/no-module",
      at,
      path,
      message: `This is no module that can be read: it is ${what}.`,
      hint: "A module is a set of definitions in braces, or a function that makes one.",
    };
  }
  return {
    code: "import/left-out",
    at,
    path,
    message: `${optionName(path)} is left out: it holds ${what}, which is not known here.`,
    hint: "Write the value that it has, or keep the definition in a file beside nixgen.nix.",
  };
}

function foreignFinding({ path, at }: Pick<Definition, "path" | "at">): ImportFinding {
  return {
    code: "import/left-out",
    at,
    path,
    message: `${optionName(path)} is left out: nixgen configures no such option.`,
    hint: "Keep the definition in a file beside nixgen.nix; NixOS merges all of them.",
  };
}
