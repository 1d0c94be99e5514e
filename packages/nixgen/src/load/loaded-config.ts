import type { Diagnostic, Path, Span } from "@nixgen/schema";

/** What a config is written in; TypeScript stands for JavaScript, too. */
export type ConfigFormat = "yaml" | "json" | "typescript";

/** A config as it was read from a file or from standard input, not yet checked. */
export interface LoadedConfig {
  /** What a person calls the file; the same in every span. */
  readonly file: string;
  readonly format: ConfigFormat;
  readonly text: string;
  /** Undefined where the file holds no value that could be checked. */
  readonly input: unknown;
  /** What is wrong with the file itself. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether there was a text to read: it is a config then, right or wrong. */
  readonly readable: boolean;
  /** Where a value stands, or what encloses its place; computed when it is asked for. */
  readonly locate: (path: Path, part?: "key") => Span | undefined;
}

/** What a reader of one format makes of a text. */
export type ReadText = Pick<LoadedConfig, "input" | "diagnostics" | "locate">;
