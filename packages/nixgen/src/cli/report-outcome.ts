import type { Outcome } from "../write/outcome.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Io } from "./io.js";

const verbs = {
  created: "created",
  updated: "updated",
  unchanged: "is up to date",
} as const;

/** Says what became of a file, and of what stood in its place. */
export function reportOutcome(outcome: Outcome, io: Io, verb?: string): ExitCode {
  const { target, saved } = outcome;
  const kept =
    saved === undefined
      ? ""
      : `What stood there is kept as generation ${saved.number}: ${saved.path}\n`;
  if (outcome.kind === "refused") {
    io.stderr(`nixgen: ${target} was not written: ${outcome.reason}.\n${kept}`);
    return exitCode.usage;
  }
  io.stdout(
    `${target} ${outcome.kind === "unchanged" ? verbs.unchanged : (verb ?? verbs[outcome.kind])}\n${kept}`,
  );
  if (outcome.removed.length > 0) {
    const numbers = outcome.removed.map(({ number }) => number);
    io.stdout(`No longer kept: generation ${numbers.join(", ")}\n`);
  }
  if (outcome.unconfirmed === undefined) return exitCode.fine;
  io.stderr(
    `nixgen: ${target} stands, but a power cut may bring back what stood there before: ${outcome.unconfirmed}.\n`,
  );
  return exitCode.usage;
}
