/** A file that a build writes. */
export interface OutputFile {
  /** Relative to the folder that is written to. */
  readonly path: string;
  readonly content: string;
}
