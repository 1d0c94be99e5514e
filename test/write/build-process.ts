import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "../../packages/nixgen/src/cli/main.ts";

/** The command as it is installed. */
export const program = fileURLToPath(
  new URL("../../packages/nixgen/bin/nixgen.js", import.meta.url),
);
const faults = new URL("./faults.mjs", import.meta.url).href;

/** What is to go wrong in a process; see faults.mjs. */
export interface Fault {
  /** The number of a call, from 1; or a call by name, where the pattern `path` fits its path. */
  readonly at?: number;
  readonly call?: string;
  readonly path?: string;
  /** The process dies there … */
  readonly when?: "before" | "within" | "after";
  readonly signal?: "SIGKILL" | "SIGINT" | "SIGTERM";
  /** … or the call fails with this error. */
  readonly code?: string;
  readonly errno?: number;
  /** A symbolic link to this place stands at the call's path, or at `plantAs`, just before it. */
  readonly plant?: string;
  readonly plantAs?: string;
  /** File that gets a line for each call. */
  readonly log?: string;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A directory that builds write to, and where the tests keep what belongs to it. */
export class Place {
  readonly folder = mkdtempSync(join(tmpdir(), "nixgen-place-"));
  readonly out = join(this.folder, "out");
  readonly state = join(this.folder, "state");

  constructor() {
    mkdirSync(this.out);
  }

  /** Writes a config whose module holds this number; its path. */
  config(number: number): string {
    const file = join(this.folder, `config${number}.yaml`);
    writeFileSync(
      file,
      `flyingcircus: {services: {haproxy: {global: {maxconn: ${number}}}}}\n# ${"x".repeat(2000)}\n`,
    );
    return file;
  }

  /** The number whose complete module stands there; "none" without a file, else what is wrong. */
  standing(): number | string {
    if (!existsSync(join(this.out, "nixgen.nix"))) return "none";
    const text = readFileSync(join(this.out, "nixgen.nix"), "utf8");
    const whole =
      /^# Made by nixgen from config(\d+)\.yaml; changes belong there\. sha256:[0-9a-f]{64}\n\{ \.\.\. \}:\n\{\n {2}flyingcircus\.services\.haproxy\.global = \{\n {4}maxconn = \1;\n {2}\};\n\}\n$/;
    return Number(whole.exec(text)?.[1] ?? Number.NaN) || `broken: ${text}`;
  }

  /** Remembers what stands there now, for `restore`. */
  remember(): void {
    for (const name of ["out", "state"]) {
      if (existsSync(join(this.folder, name))) {
        cpSync(join(this.folder, name), join(this.folder, "remembered", name), { recursive: true });
      }
    }
  }

  /** Makes everything as it was when it was remembered. */
  restore(): void {
    for (const name of ["out", "state"]) {
      rmSync(join(this.folder, name), { recursive: true, force: true });
      const remembered = join(this.folder, "remembered", name);
      if (existsSync(remembered)) {
        cpSync(remembered, join(this.folder, name), { recursive: true });
      }
    }
  }

  /** Every name in the directory, and in the folders of its generations. */
  names(): string[] {
    const kept = existsSync(this.state)
      ? readdirSync(this.state, { recursive: true, withFileTypes: true })
          .filter((entry) => !entry.isDirectory())
          .map(({ name }) => `state/${name}`)
      : [];
    return [...readdirSync(this.out), ...kept].sort();
  }
}

/** Runs nixgen as a process of its own, with a fault in it. */
export function runNixgen(
  args: readonly string[],
  { folder, state }: Place,
  options: {
    readonly fault?: Fault;
    readonly killAfter?: number;
    readonly uid?: number;
  } = {},
): Promise<Ended> {
  const { fault, killAfter, uid } = options;
  const child = spawn(
    process.execPath,
    [...(fault === undefined ? [] : ["--import", faults]), program, ...args],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        XDG_STATE_HOME: state,
        ...(fault && { NIXGEN_FAULT: JSON.stringify(fault) }),
      },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 50_000,
      ...(uid === undefined ? {} : { uid, gid: uid }),
    },
  );
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.stderr += text;
  });
  if (killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code, signal) => done({ code, signal, ...said }));
  });
}

/** Runs nixgen in this process, which is quicker. */
export async function runHere(
  args: readonly string[],
  { folder, state }: Pick<Place, "folder" | "state">,
): Promise<Omit<Ended, "signal">> {
  const said = { stdout: "", stderr: "" };
  const code = await main(args, {
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
    },
    stdin: async () => "",
    cwd: folder,
    env: { HOME: folder, XDG_STATE_HOME: state },
    colour: false,
  });
  return { code, ...said };
}

/** Runs jobs in order, each with one of the workers that is free. */
export async function shareOut<Job, Worker>(
  jobs: readonly Job[],
  workers: readonly Worker[],
  run: (job: Job, worker: Worker) => Promise<void>,
): Promise<void> {
  const queue = [...jobs];
  await Promise.all(
    workers.map(async (worker) => {
      for (let job = queue.shift(); job !== undefined; job = queue.shift()) await run(job, worker);
    }),
  );
}
