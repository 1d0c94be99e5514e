import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Diagnostic, type Model, type Path, writtenPath } from "@nixgen/schema";
import type { AdaptedFile, Engine, GeneratedLine, Remark } from "./engine.js";
import { haproxyEngine } from "./haproxy-engine.js";
import { nginxEngine } from "./nginx-engine.js";
import { runProgram } from "./run-program.js";
import { verifyCatalogue } from "./verify-catalogue.js";

/** What the real program makes of a preview. */
export interface Verdict {
  readonly accepted: boolean;
  /** Its complaints, each at the option of the config that the line comes from. */
  readonly diagnostics: readonly Diagnostic[];
}

const engines = { haproxy: haproxyEngine, nginx: nginxEngine } satisfies Record<string, Engine>;

export interface VerifyOptions {
  readonly machine?: string;
  /** Environment of the program; its PATH is where it is looked for. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Lets the real program check the preview, on a copy adapted to this machine.
 * @throws ProgramMissing where the program, or openssl, is not on the PATH
 */
export async function verify(
  program: keyof typeof engines,
  model: Model,
  { machine, env }: VerifyOptions = {},
): Promise<Verdict> {
  const engine = engines[program];
  const lines = engine.lines(model, machine);
  const folder = await mkdtemp(join(tmpdir(), "nixgen-verify-"));
  try {
    const file = join(folder, `${program}.conf`);
    const adapted = await engine.adapt(lines, folder);
    await writeFile(file, `${adapted.lines.join("\n")}\n`);
    const { code, stderr } = await runProgram(program, engine.options(file, folder), env);
    const remarks = engine.readRemarks(inWordsOf(adapted, stderr).replaceAll(`${folder}/`, ""));
    return {
      accepted: code === 0,
      diagnostics: withVerdict(code, stderr, remarks).map((remark) =>
        describe(program, remark, lines, model),
      ),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a program says of the copy, as it would say it of the original. */
function inWordsOf({ originals }: AdaptedFile, text: string): string {
  return [...originals].reduce(
    (said, [standIn, original]) => said.replaceAll(standIn, original),
    text,
  );
}

/** A refusal without a word that could be understood is said with all the words there are. */
function withVerdict(
  code: number | undefined,
  stderr: string,
  remarks: readonly Remark[],
): readonly Remark[] {
  if (code === 0 || remarks.some(({ severity }) => severity === "error")) return remarks;
  const message = code === undefined ? "it took too long" : stderr.trim();
  return [...remarks, { severity: "error", message }];
}

function describe(
  program: keyof typeof engines,
  { severity, message, line }: Remark,
  lines: readonly GeneratedLine[],
  model: Model,
): Diagnostic {
  const text = line === undefined ? undefined : lines[line - 1]?.text.trim();
  return {
    code: verifyCatalogue[program].code,
    severity,
    path: writtenPath(
      model,
      line === undefined ? pathOfSection(message, lines) : pathOfLine(line, lines),
    ),
    message: `${program} says: ${message}${text === undefined || text === "" ? "" : `\nabout the generated line: ${text}`}`,
  };
}

/** The option of a line, or of the nearest line above it that has one. */
function pathOfLine(line: number, lines: readonly GeneratedLine[]): Path {
  return lines.slice(0, line).findLast(({ path }) => path !== undefined)?.path ?? [];
}

/** HAProxy often names the section instead of a line: `proxy 'myapp'`. */
function pathOfSection(message: string, lines: readonly GeneratedLine[]): Path {
  const name = /(?:[Pp]roxy|backend|frontend|listen) '([^']+)'/.exec(message)?.[1];
  const header = lines.find(({ text }) =>
    name === undefined
      ? false
      : ["listen", "frontend", "backend"].some((kind) => text === `${kind} ${name}`),
  );
  return header?.path ?? [];
}
