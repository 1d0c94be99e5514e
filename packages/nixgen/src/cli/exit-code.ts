/** What a command's exit code tells. */
export const exitCode = {
  fine: 0,
  /** Errors in the config, or differences. */
  found: 1,
  /** Wrong usage, or a file that cannot be read. */
  usage: 2,
  /** A bug in nixgen. */
  bug: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
