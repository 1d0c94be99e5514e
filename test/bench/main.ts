import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runBench } from "./bench.ts";

// `npm run bench`, or `npm run bench:compare`, which leaves the committed figures alone.
const folder = mkdtempSync(join(tmpdir(), "nixgen-bench-"));
const { stdout, stderr } = process;
try {
  process.exitCode = await runBench({
    folder,
    docs: fileURLToPath(new URL("../../docs/", import.meta.url)),
    compare: process.argv.includes("--compare"),
    runs: 9,
    sizes: { frontends: [1000, 10_000], services: [1, 100, 1000, 10_000] },
    print: (text) => stdout.write(`${text}\n`),
    progress: (text) => (stderr.isTTY ? stderr.write(`\r\u001b[K${text}`) : undefined),
  });
} finally {
  rmSync(folder, { recursive: true });
}
