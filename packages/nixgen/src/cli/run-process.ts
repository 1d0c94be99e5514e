import { isUtf8 } from "node:buffer";
import { limits } from "../load/limits.js";
import type { Io } from "./io.js";
import { main } from "./main.js";
import { textWriter } from "./text-writer.js";
import { UsageError } from "./usage-error.js";

export { main };

/** Runs the command line of this process, and sets its exit code. */
export async function runProcess(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), processIo());
}

function processIo(): Io {
  return {
    stdout: textWriter(1, () => process.stdout),
    stderr: textWriter(2, () => process.stderr),
    stdin: readAll,
    cwd: process.cwd(),
    env: process.env,
    // Only who prints something asks, and Node takes milliseconds to answer.
    get colour() {
      return process.stderr.isTTY === true && !process.env.NO_COLOR;
    },
    expectMuch: async () => (await import("./optimise-less.js")).optimiseLess(),
    findPerson: async () => (await import("./find-person.js")).findPerson(),
  };
}

async function readAll(mebibytes: number = limits.mebibytes): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    // What is too large is refused by whoever reads it; it need not be waited for.
    if (size > mebibytes * 2 ** 20) return Buffer.concat(chunks).toString("utf8");
  }
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes)) throw new UsageError("Standard input is not UTF-8 text.");
  return bytes.toString("utf8");
}
