/** Answers questions; not at all when the person ends the input or gives up. */
export type Person = (question: string) => Promise<string | undefined>;

/** Everything of the world that a command touches, so that tests need no process. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** All of standard input, as UTF-8; of more than so many MiB, 32 if not given, no more than tells so. */
  readonly stdin: (mebibytes?: number) => Promise<string>;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard error shows colour: it is a terminal, and `NO_COLOR` is not set. */
  readonly colour: boolean;
  /** Prepares the process for a large config. */
  readonly expectMuch?: () => Promise<void>;
  /** Finds the person at the terminal, whom nobody looks for before there is a question. */
  readonly findPerson?: () => Promise<Person | undefined>;
}
