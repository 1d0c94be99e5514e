import { spawn } from "node:child_process";

/** How a program ended. */
export interface Ended {
  /** Undefined where it was stopped because it took too long. */
  readonly code: number | undefined;
  readonly stderr: string;
}

/** A program that is not on the PATH. */
export class ProgramMissing extends Error {
  override readonly name = "ProgramMissing";

  readonly program: string;

  constructor(program: string) {
    super(`${program} is not on the PATH`);
    this.program = program;
  }
}

const longestMilliseconds = 60_000;

/**
 * Runs a program to its end, without input.
 * @throws ProgramMissing where it is not on the PATH
 */
export function runProgram(
  program: string,
  options: readonly string[],
  env?: Readonly<Record<string, string | undefined>>,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, {
      stdio: ["ignore", "ignore", "pipe"],
      timeout: longestMilliseconds,
      ...(env === undefined ? {} : { env: { ...env } }),
    });
    const chunks: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ENOENT" ? new ProgramMissing(program) : error),
    );
    child.on("close", (code) =>
      resolve({ code: code ?? undefined, stderr: Buffer.concat(chunks).toString("utf8") }),
    );
  });
}
