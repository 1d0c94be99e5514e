/** Kubernetes objects as a file holds them, of any shape. */
export interface Dump {
  /** What a person calls the file. */
  readonly file: string;
  readonly objects: readonly unknown[];
}
