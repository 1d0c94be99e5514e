import { isUtf8 } from "node:buffer";
import { limits } from "../load/limits.js";
import type { Io } from "./io.js";
import { main } from "./main.js";

import { UsageError } from "./usage-error.js";

export { main };

/** Runs the command line of this process, and sets its exit code. */
export async function runProcess(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), processIo());
}

function processIo(): Io {
  return {
    stdout: writer(() => process.stdout),
    stderr: writer(() => process.stderr),
    stdin: readAll,
    cwd: process.cwd(),
    env: process.env,
    colour: process.stderr.isTTY === true && !process.env.NO_COLOR,
    findPerson: async () => (await import("./find-person.js")).findPerson(),
  };
}

/** Writes to a stream that is opened with the first text: that alone takes a millisecond. */
function writer(open: () => NodeJS.WriteStream): (text: string) => void {
  let stream: NodeJS.WriteStream | undefined;
  return (text) => {
    if (stream === undefined) {
      stream = open();
      // Whoever reads only the beginning, such as `head`, closes the pipe: nothing is wrong then.
      stream.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code !== "EPIPE") throw error;
        process.exit();
      });
    }
    stream.write(text);
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
