import { systemReason } from "./system-reason.js";

/** Why nothing was written, for a sentence. */
export function writeReason(error: unknown): string {
  const isAbort = error instanceof Error && error.name === "AbortError";
  return isAbort ? "it was interrupted" : systemReason(error);
}
