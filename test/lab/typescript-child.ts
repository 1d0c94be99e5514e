import { fileURLToPath } from "node:url";
import { type Ask, askChild, type Calls } from "./calls.ts";
import type { Namespace } from "./namespace.ts";

// jiti runs TypeScript as it stands on every supported Node.
const runner = new URL("./lib/jiti-cli.mjs", import.meta.resolve("jiti/package.json"));

/** The arguments with which Node runs a TypeScript file of this folder. */
export function typescriptArguments(file: string): string[] {
  return [runner, new URL(file, import.meta.url)].map((url) => fileURLToPath(url));
}

/** Runs a TypeScript file of this folder in the namespace, as the process that serves these calls. */
export function startTypescriptChild<C extends Calls>(namespace: Namespace, file: string): Ask<C> {
  return askChild<C>(namespace.spawn(process.execPath, typescriptArguments(file)));
}
