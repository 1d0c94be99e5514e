import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A command line to measure. */
export interface Command {
  readonly program: string;
  readonly words: readonly string[];
  readonly cwd: string;
  /** What is added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The exit code that it should end with; 0 if not given. */
  readonly exitCode?: number;
}

/** What a whole process used, with all of its own children. */
export interface Usage {
  readonly wallSeconds: number;
  /** In user and kernel mode together. */
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

/** The shell's own `time` counts milliseconds where GNU time counts hundredths; that one knows the peak of memory. */
const script =
  'TIMEFORMAT="%3R %3U %3S"; report=$1; shift; time /usr/bin/time -q -o "$report" -f %M "$@" >/dev/null 2>"$report.said"';

/** Runs a command to its end and measures the whole process; another exit code than the expected one throws. */
export function measure({ program, words, cwd, env = {}, exitCode = 0 }: Command): Usage {
  const folder = mkdtempSync(join(tmpdir(), "nixgen-measure-"));
  const report = join(folder, "memory");
  try {
    const { status, stderr, error } = spawnSync(
      "bash",
      ["-c", script, "bash", report, program, ...words],
      { cwd, encoding: "utf8", env: { ...quietEnvironment(), ...env }, timeout: 120_000 },
    );
    if (error !== undefined) throw error;
    if (status !== exitCode) {
      const said = readFileSync(`${report}.said`, "utf8").slice(0, 2000);
      throw new Error(`${[program, ...words].join(" ")}: exit code ${status}\n${said}${stderr}`);
    }
    const [wall, user, system] = stderr.trim().split(" ").map(Number);
    const kibibytes = Number(readFileSync(report, "utf8"));
    const usage = {
      wallSeconds: wall ?? Number.NaN,
      cpuSeconds: (user ?? Number.NaN) + (system ?? Number.NaN),
      peakBytes: kibibytes * 1024,
    };
    if (Object.values(usage).some(Number.isNaN)) throw new Error(`bash's time said: ${stderr}`);
    return usage;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Node reads that variable's file at every start, which alone doubles what a start costs. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...rest } = process.env;
  return { ...rest, LC_ALL: "C" };
}
