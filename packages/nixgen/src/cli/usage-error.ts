/** A command line, or a file, that a command cannot work with; ends it with exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
