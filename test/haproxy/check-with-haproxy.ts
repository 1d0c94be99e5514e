import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireProgram } from "../real-programs.js";

/** What HAProxy says of a line of a configuration file. */
export interface HaproxyRemark {
  readonly severity: "ALERT" | "WARNING" | "NOTICE";
  /** From 1; absent for what concerns the file as a whole. */
  readonly line?: number;
  readonly message: string;
}

export interface HaproxyVerdict {
  readonly accepted: boolean;
  readonly remarks: readonly HaproxyRemark[];
}

/** HAProxy gives up on a file with 50 errors in it. */
export const mostErrorsPerFile = 49;

/** Runs the real `haproxy -c` on a text. Only what it says on standard error is looked at. */
export async function checkWithHaproxy(text: string): Promise<HaproxyVerdict> {
  const folder = await mkdtemp(join(tmpdir(), "nixgen-haproxy-"));
  try {
    const file = join(folder, "haproxy.cfg");
    await writeFile(file, text);
    const { code, stderr } = await run(file);
    return { accepted: code === 0, remarks: readRemarks(stderr) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(file: string): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(requireProgram("haproxy"), ["-c", "-f", file], {
      stdio: ["ignore", "ignore", "pipe"],
      timeout: 30_000,
      env: {},
    });
    const chunks: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stderr: Buffer.concat(chunks).toString("utf8") }));
  });
}

function readRemarks(stderr: string): HaproxyRemark[] {
  return stderr.split(/^(?=\[(?:ALERT|WARNING|NOTICE)\])/m).flatMap((remark) => {
    const [, severity, content = ""] =
      /^\[(ALERT|WARNING|NOTICE)\]\s*\(\d+\) : (.*)$/s.exec(remark) ?? [];
    if (severity !== "ALERT" && severity !== "WARNING" && severity !== "NOTICE") return [];
    const [, line, message] = /^config : parsing \[[^\]]*:(\d+)\]\s*:\s*(.*)$/s.exec(content) ?? [];
    return line === undefined || message === undefined
      ? [{ severity, message: content }]
      : [{ severity, line: Number(line), message }];
  });
}
