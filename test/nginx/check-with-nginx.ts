import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Namespace } from "../lab/namespace.js";
import { requireProgram } from "../real-programs.js";

export interface NginxVerdict {
  readonly accepted: boolean;
  /** `emerg` ends the test, others do not. */
  readonly remarks: readonly { readonly level: string; readonly message: string }[];
}

/**
 * Runs the real `nginx -t` on a text; it binds every address for a moment, so a text that
 * names other addresses than the machine's has to be tested in a namespace.
 */
export async function checkWithNginx(text: string, namespace?: Namespace): Promise<NginxVerdict> {
  const folder = await mkdtemp(join(tmpdir(), "nixgen-nginx-"));
  try {
    const file = join(folder, "nginx.conf");
    await writeFile(file, text);
    const { code, stderr } = await run(["-t", "-q", "-p", folder, "-c", file], namespace);
    return { accepted: code === 0, remarks: readRemarks(stderr, file) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(
  options: readonly string[],
  namespace: Namespace | undefined,
): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    const args = [...options, "-g", "pid nginx.pid; error_log stderr;"];
    const child =
      namespace === undefined
        ? spawn(requireProgram("nginx"), args, { timeout: 30_000 })
        : namespace.spawn("nginx", args);
    const chunks: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stderr: Buffer.concat(chunks).toString("utf8") }));
  });
}

/** A remark begins with its time, and ends with the place in the file. */
function readRemarks(stderr: string, file: string): NginxVerdict["remarks"] {
  const beginning = /^(?=\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[)/m;
  return stderr.split(beginning).flatMap((text) => {
    const [, level, message] = /^\S+ \S+ \[(\w+)\] \d+#\d+: (.*)\n/s.exec(text) ?? [];
    if (level === undefined || message === undefined) return [];
    return [{ level, message: message.split(` in ${file}:`)[0] ?? message }];
  });
}
