import type { Model, Path } from "@nixgen/schema";

/** A line of a generated file, and the option that it comes from. */
export interface GeneratedLine {
  readonly text: string;
  readonly path?: Path;
}

/** What a program says of a configuration file. */
export interface Remark {
  readonly severity: "error" | "warning";
  readonly message: string;
  /** Line of the file, from 1; absent where the program names none. */
  readonly line?: number;
}

/** A copy of a generated file, line by line, that this machine can check. */
export interface AdaptedFile {
  readonly lines: readonly string[];
  /** What the copy has in the place of an original text, by what stands there now. */
  readonly originals: ReadonlyMap<string, string>;
}

/** A program that can check its own configuration. */
export interface Engine {
  readonly program: "haproxy" | "nginx";
  readonly lines: (model: Model, machine: string | undefined) => readonly GeneratedLine[];
  /**
   * Changes a text only as far as it needs the VM: users, directories, addresses, certificates,
   * name resolution. What takes the place of a line stays on one line.
   */
  readonly adapt: (lines: readonly GeneratedLine[], folder: string) => Promise<AdaptedFile>;
  readonly options: (file: string, folder: string) => readonly string[];
  readonly readRemarks: (stderr: string) => readonly Remark[];
}
