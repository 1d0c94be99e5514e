/** Everything of the world that a command touches, so that tests need no process. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** All of standard input, as UTF-8. */
  readonly stdin: () => Promise<string>;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard error shows colour: it is a terminal, and `NO_COLOR` is not set. */
  readonly colour: boolean;
  /** Asks the person at the terminal; not there where nobody could answer. */
  readonly ask?: (question: string) => Promise<string | undefined>;
}
