import { createInterface } from "node:readline/promises";

/** Asks on the terminal; nothing when the person ends the input (Ctrl-D) or gives up (Ctrl-C). */
export async function ask(question: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await Promise.race([
      terminal.question(question),
      new Promise<undefined>((resolve) => terminal.once("close", () => resolve(undefined))),
    ]);
  } finally {
    terminal.close();
  }
}
