import { createInterface } from "node:readline/promises";
import { isatty } from "node:tty";
import type { Person } from "./io.js";

/** Whoever sees the questions on a terminal and can type the answers there. */
export function findPerson(): Person | undefined {
  return isatty(0) && isatty(2) ? ask : undefined;
}

/** Nothing is the answer of a person who ends the input (Ctrl-D) or gives up (Ctrl-C). */
async function ask(question: string): Promise<string | undefined> {
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
